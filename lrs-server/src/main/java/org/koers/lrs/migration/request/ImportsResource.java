package org.koers.lrs.migration.request;

import static org.koers.lrs.problem.ProblemCode.CONTENT_TYPE;
import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.version.XapiVersion;

/** Statements as lines of NDJSON, of any size, into the tenant of the credential. */
@Path("imports")
@ApplicationScoped
@Authenticated
public class ImportsResource {

  private static final String VERSION = "xapi";
  private static final String LINES = "(?i)application/x-ndjson\\s*(;.*)?";
  private static final String ENCODINGS = "(?i)(gzip|x-gzip|identity)?";

  private Imports imports;

  @Inject
  void use(Imports taken) {
    imports = taken;
  }

  @POST
  public Response load(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream lines)
      throws InterruptedException {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.ALL);
    XapiVersion spoken =
        spoken(new RequestParameters(uri.getQueryParameters(), XapiVersion.V2_0_0));
    requireLines(headers);
    return Response.ok(
            ImportJson.of(imports.load(who, spoken, lines)).toString(),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private static XapiVersion spoken(RequestParameters asked) {
    asked.requireKnownAndSingle(Set.of(VERSION));
    String version = asked.text(VERSION).orElse(asked.version().text());
    return XapiVersion.ofHeader(version)
        .orElseThrow(
            () -> refusal(VERSION, "is \"" + version + "\". It is one of " + XapiVersion.spoken()));
  }

  /** Packed lines are known by their first bytes, whatever is said of them. */
  private static void requireLines(HttpHeaders headers) {
    String type = header(headers, HttpHeaders.CONTENT_TYPE);
    if (!type.matches(LINES)) {
      throw new LrsProblem(
          CONTENT_TYPE,
          "The Content-Type is \"%s\". Send one statement a line, and Content-Type: application/x-ndjson."
              .formatted(type));
    }
    String encoding = header(headers, HttpHeaders.CONTENT_ENCODING);
    if (!encoding.matches(ENCODINGS)) {
      throw new LrsProblem(
          CONTENT_TYPE,
          "The Content-Encoding is \"%s\". Lines are taken plain or packed with gzip."
              .formatted(encoding));
    }
  }

  /** Empty where it is absent. */
  private static String header(HttpHeaders headers, String name) {
    String given = headers.getHeaderString(name);
    return given == null ? "" : given.strip();
  }
}
