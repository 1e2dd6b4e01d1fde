package org.koers.lrs.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.StatementFiles;
import org.koers.lrs.statement.query.StatementAnswer;
import org.koers.lrs.statement.query.StatementFinder;
import org.koers.lrs.statement.query.StatementRequest;
import org.koers.lrs.statement.receive.StatementReception;
import org.koers.lrs.xapi.version.XapiVersion;

/** The Statement Resource. Whatever a client accepts, it gets JSON: the standard has no other. */
@Path("statements")
@ApplicationScoped
@Authenticated
public class StatementResource {

  /** Everything stored up to this time was there to be found. */
  static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

  private StatementReception reception;
  private StatementFinder finder;
  private AttachmentStore attachments;

  @Inject
  void use(StatementReception receiving, StatementFinder finding, AttachmentStore files) {
    attachments = files;
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
    try (ReceivedBody received = reception.body(header(headers, HttpHeaders.CONTENT_TYPE), body)) {
      reception.put(who, version(headers), uri.getQueryParameters(), received);
    }
    return Response.noContent().build();
  }

  @POST
  public Response post(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    Credential who = allowed(security, Scope.STATEMENTS_WRITE);
    List<UUID> ids;
    try (ReceivedBody received = reception.body(header(headers, HttpHeaders.CONTENT_TYPE), body)) {
      ids = reception.post(who, version(headers), uri.getQueryParameters(), received);
    }
    String json =
        ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
  }

  @GET
  public Response get(
      @Context SecurityContext security, @Context UriInfo uri, @Context HttpHeaders headers) {
    Credential who = allowed(security, Scope.STATEMENTS_READ_MINE);
    String through = finder.consistentThrough(who.tenant()).toString();
    try {
      StatementAnswer answer =
          finder.find(
              new StatementRequest(
                  who,
                  version(headers),
                  uri.getQueryParameters(),
                  header(headers, HttpHeaders.ACCEPT_LANGUAGE),
                  uri.getBaseUri().getPath() + "statements"));
      Response.ResponseBuilder response = content(answer, who).header(CONSISTENT_THROUGH, through);
      answer.lastModified().ifPresent(time -> response.lastModified(Date.from(time)));
      return response.build();
    } catch (LrsProblem problem) {
      throw problem.withHeader(CONSISTENT_THROUGH, through);
    }
  }

  private Response.ResponseBuilder content(StatementAnswer answer, Credential who) {
    if (!answer.attachments()) {
      return Response.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE);
    }
    StatementFiles files = new StatementFiles(attachments, who.tenant().id(), answer.json());
    StreamingOutput body = files::write;
    return Response.ok(body).header(HttpHeaders.CONTENT_TYPE, files.contentType());
  }

  private static Credential allowed(SecurityContext security, Scope scope) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(scope);
    return who;
  }

  private static XapiVersion version(HttpHeaders headers) {
    return XapiVersion.ofHeader(headers.getHeaderString(VersionFilter.HEADER)).orElseThrow();
  }

  /** Empty where it is absent. */
  private static String header(HttpHeaders headers, String name) {
    String given = headers.getHeaderString(name);
    return given == null ? "" : given;
  }
}
