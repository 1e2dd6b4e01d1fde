package org.koers.lrs.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import org.koers.lrs.authority.Authenticated;

/** The Agent Profile Resource. */
@Path("agents/profile")
@ApplicationScoped
@Authenticated
public class AgentProfileResource extends DocumentResource {
  public AgentProfileResource() {
    super(DocumentKind.AGENT_PROFILE);
  }
}
