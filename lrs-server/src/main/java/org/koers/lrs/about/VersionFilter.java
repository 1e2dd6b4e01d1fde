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
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * Agrees on the version: what the header asks for, else the default of the endpoint. Resources find
 * it as the request's header; every answer, also a problem, says it. The About Resource is for
 * those who do not know yet what to ask for, so it takes any header.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION - 100)
public class VersionFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header of request and answer. */
  public static final String HEADER = "X-Experience-API-Version";

  @Override
  public void filter(ContainerRequestContext request) {
    String asked = request.getHeaderString(HEADER);
    boolean open = request.getUriInfo().getPath().replace("/", "").equals("about");
    if (asked != null && !open && XapiVersion.ofHeader(asked).isEmpty()) {
      throw new LrsProblem(
          ProblemCode.UNKNOWN_VERSION,
          "The header %s asks for \"%s\"; spoken here: %s."
              .formatted(HEADER, asked, XapiVersion.spoken()));
    }
    request.getHeaders().putSingle(HEADER, agreed(request, asked).text());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    XapiVersion agreed = agreed(request, request.getHeaderString(HEADER));
    response.getHeaders().putSingle(HEADER, agreed.text());
  }

  private static XapiVersion agreed(ContainerRequestContext request, @Nullable String asked) {
    XapiVersion ofEndpoint = ofEndpoint(request.getUriInfo().getBaseUri().getPath());
    return asked == null ? ofEndpoint : XapiVersion.ofHeader(asked).orElse(ofEndpoint);
  }

  /** {@code /xapi103} is for clients of 1.0.3 that send no header. */
  private static XapiVersion ofEndpoint(String basePath) {
    return basePath.replace("/", "").endsWith("103") ? XapiVersion.V1_0_3 : XapiVersion.V2_0_0;
  }
}
