package org.koers.lrs.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import org.koers.lrs.authority.Authenticated;

/** The Activity Profile Resource. */
@Path("activities/profile")
@ApplicationScoped
@Authenticated
public class ActivityProfileResource extends DocumentResource {
  public ActivityProfileResource() {
    super(DocumentKind.ACTIVITY_PROFILE);
  }
}
