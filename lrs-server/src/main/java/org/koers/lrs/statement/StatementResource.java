package org.koers.lrs.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.query.StatementAnswer;
import org.koers.lrs.statement.query.StatementFinder;
import org.koers.lrs.statement.receive.StatementReception;
import org.koers.lrs.xapi.version.XapiVersion;

/** The Statement Resource. Whatever a client accepts, it gets JSON: the standard has no other. */
@Path("statements")
@RequestScoped
@Authenticated
public class StatementResource {

  /** Everything stored up to this time was there to be found. */
  static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

  private StatementReception reception;
  private StatementFinder finder;

  @Inject
  void use(StatementReception receiving, StatementFinder finding) {
    reception = receiving;
    finder = finding;
  }

  @PUT
  public Response put(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    Credential who = allowed(security, Scope.STATEMENTS_WRITE);
    reception.put(
        who,
        version(headers),
        uri.getQueryParameters(),
        reception.body(contentType(headers), body));
    return Response.noContent().build();
  }

  @POST
  public Response post(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    Credential who = allowed(security, Scope.STATEMENTS_WRITE);
    List<UUID> ids =
        reception.post(
            who,
            version(headers),
            uri.getQueryParameters(),
            reception.body(contentType(headers), body));
    String json =
        ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }

  @GET
  public Response get(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @HeaderParam(VersionFilter.HEADER) String version) {
    Credential who = allowed(security, Scope.STATEMENTS_READ);
    String through = finder.consistentThrough(who.tenant()).toString();
    try {
      StatementAnswer answer =
          finder.find(
              who.tenant(),
              XapiVersion.ofHeader(version).orElseThrow(),
              uri.getQueryParameters(),
              uri.getBaseUri().getPath() + "statements");
      Response.ResponseBuilder response =
          Response.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE)
              .header(CONSISTENT_THROUGH, through);
      answer.lastModified().ifPresent(time -> response.lastModified(Date.from(time)));
      return response.build();
    } catch (LrsProblem problem) {
      throw problem.withHeader(CONSISTENT_THROUGH, through);
    }
  }

  private static Credential allowed(SecurityContext security, Scope scope) {
    if (security.getUserPrincipal() instanceof Credential credential) {
      credential.require(scope);
      return credential;
    }
    throw new IllegalStateException("The request came past the authentication");
  }

  private static XapiVersion version(HttpHeaders headers) {
    return XapiVersion.ofHeader(headers.getHeaderString(VersionFilter.HEADER)).orElseThrow();
  }

  private static String contentType(HttpHeaders headers) {
    String given = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return given == null ? "" : given;
  }
}
