package org.koers.lrs.about;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * Agrees on the version: what the header asks for, else what the credential is known to speak; a
 * request that says neither is refused, as the standard asks. Resources find the version as the
 * request's header; every answer, also a problem, says it, or the default of the endpoint. The
 * About Resource is for those who do not know yet what to ask for, so it takes any header.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION + 100)
public class VersionFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header of request and answer. */
  public static final String HEADER = "X-Experience-API-Version";

  @Override
  public void filter(ContainerRequestContext request) {
    String asked = asked(request);
    boolean open = request.getUriInfo().getPath().replace("/", "").equals("about");
    if (asked == null && !open) {
      throw new LrsProblem(
          ProblemCode.NO_VERSION,
          "The header %s is missing. Say which version you speak: %s."
              .formatted(HEADER, XapiVersion.spoken()));
    }
    if (asked != null && !open && XapiVersion.ofHeader(asked).isEmpty()) {
      throw new LrsProblem(
          ProblemCode.UNKNOWN_VERSION,
          "The header %s asks for \"%s\"; spoken here: %s."
              .formatted(HEADER, asked, XapiVersion.spoken()));
    }
    request.getHeaders().putSingle(HEADER, agreed(request, asked).text());
  }

  /** What the request says, else what is known of its credential. */
  private static @Nullable String asked(ContainerRequestContext request) {
    String inHeader = request.getHeaderString(HEADER);
    boolean known = inHeader == null && request.getSecurityContext() != null;
    return known && request.getSecurityContext().getUserPrincipal() instanceof Credential who
        ? who.program().version().map(XapiVersion::text).orElse(null)
        : inHeader;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    XapiVersion agreed = agreed(request, request.getHeaderString(HEADER));
    response.getHeaders().putSingle(HEADER, agreed.text());
  }

  /** The version of a request that asks for this one, or for none. */
  static XapiVersion agreed(ContainerRequestContext request, @Nullable String asked) {
    XapiVersion ofEndpoint = ofEndpoint(request.getUriInfo().getBaseUri().getPath());
    return asked == null ? ofEndpoint : XapiVersion.ofHeader(asked).orElse(ofEndpoint);
  }

  /** {@code /xapi103} is for clients of 1.0.3 that send no header. */
  private static XapiVersion ofEndpoint(String basePath) {
    return basePath.replace("/", "").endsWith("103") ? XapiVersion.V1_0_3 : XapiVersion.V2_0_0;
  }
}
