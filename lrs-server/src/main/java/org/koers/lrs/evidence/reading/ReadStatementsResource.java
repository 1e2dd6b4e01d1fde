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
import org.koers.lrs.statement.store.Slice;

/** Statements by anything that they say, as of any position of the log. */
@Path("statements")
@ApplicationScoped
@Authenticated
public class ReadStatementsResource {

  private static final Set<String> OWN = Set.of("limit", "ascending", "beyond");
  private static final int USUAL_PAGE = 100;

  private Readings readings;

  @Inject
  void use(Readings reading) {
    readings = reading;
  }

  @GET
  public Response get(@Context SecurityContext security, @Context UriInfo uri) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.STATEMENTS_READ_MINE);
    ReadingParameters asked = new ReadingParameters(uri.getQueryParameters(), OWN, Set.of());
    Selection selection = readings.selection(who, asked, Voided.EXCLUDE);
    String path = uri.getBaseUri().getPath() + "statements";
    Slice slice = slice(asked, selection.asOf().position());
    String json = new PageJson(asked, path).json(selection.asOf(), readings.page(selection, slice));
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private Slice slice(ReadingParameters asked, long asOf) {
    boolean ascending = asked.single().flag("ascending");
    long most = readings.settings().maxPage();
    long limit = asked.number("limit", Math.min(USUAL_PAGE, most), most);
    long beyond = asked.number("beyond", ascending ? 0 : asOf + 1, Long.MAX_VALUE);
    return new Slice(
        ascending,
        ascending ? beyond : Math.clamp(beyond, 1, asOf + 1),
        (int) (limit == 0 ? most : limit));
  }
}
