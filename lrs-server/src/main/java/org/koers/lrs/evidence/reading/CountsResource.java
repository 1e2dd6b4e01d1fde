package org.koers.lrs.evidence.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.evidence.reading.AsOf.Voided;

/** How many statements there are, by anything that they say. */
@Path("counts")
@ApplicationScoped
@Authenticated
public class CountsResource {

  private static final Set<String> OWN = Set.of("limit", "time", "zone");

  private Readings readings;

  @Inject
  void use(Readings reading) {
    readings = reading;
  }

  @GET
  public Response get(@Context SecurityContext security, @Context UriInfo uri) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.STATEMENTS_READ_MINE);
    ReadingParameters asked = new ReadingParameters(uri.getQueryParameters(), OWN, Set.of("by"));
    Grouping grouping = new GroupingParameters(asked).grouping();
    Selection selection = readings.selection(who, asked, Voided.EXCLUDE);
    Counts counts = readings.store().count(selection, grouping);
    return Response.ok(
            new CountsJson(grouping).json(selection.asOf(), counts),
            MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }
}
