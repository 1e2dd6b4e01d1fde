package org.koers.lrs.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.koers.lrs.authority.Authenticated;

/** The Agent Profile Resource. */
@Path("agents/profile")
@RequestScoped
@Authenticated
public class AgentProfileResource extends DocumentResource {
  public AgentProfileResource() {
    super(DocumentKind.AGENT_PROFILE);
  }
}
