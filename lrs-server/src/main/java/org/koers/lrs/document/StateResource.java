package org.koers.lrs.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import org.koers.lrs.authority.Authenticated;

/** The State Resource. */
@Path("activities/state")
@ApplicationScoped
@Authenticated
public class StateResource extends DocumentResource {
  public StateResource() {
    super(DocumentKind.STATE);
  }
}
