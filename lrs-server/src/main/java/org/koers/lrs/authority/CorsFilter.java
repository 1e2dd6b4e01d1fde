package org.koers.lrs.authority;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Lets pages of other origins use the endpoint (Fetch standard, CORS). The question that a browser
 * asks first has no credential, so it is answered for every origin that some credential allows; the
 * request itself only for those of its own credential. Never for any origin, and never with what a
 * browser sends by itself: the page sends the Authorization header, or there is none.
 */
@Provider
@PreMatching
@Dependent
@Priority(50)
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ORIGIN = "Origin";
  private static final String ASKED_METHOD = "Access-Control-Request-Method";
  private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
  private static final String METHODS = "GET, HEAD, PUT, POST, DELETE";
  private static final String ACCEPTED =
      "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match,"
          + " Accept, Accept-Language";
  private static final String SHOWN =
      "X-Experience-API-Version, X-Experience-API-Consistent-Through, ETag, Last-Modified,"
          + " Location, Content-Length, Retry-After, WWW-Authenticate";

  /** What it allows is checked with every request anyway. */
  private static final int MAX_AGE_SECONDS = 600;

  private AllowedOrigins allowed = new AllowedOrigins(Set::of);

  @Inject
  public void use(AllowedOrigins origins) {
    allowed = origins;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString(ORIGIN);
    boolean asking =
        request.getMethod().equals("OPTIONS") && request.getHeaderString(ASKED_METHOD) != null;
    if (origin == null || !asking) {
      return;
    }
    if (Origin.of(origin).filter(allowed::contains).isEmpty()) {
      throw new LrsProblem(
          ProblemCode.ORIGIN,
          "No key is for pages of the origin that this browser names. Whoever administers the keys"
              + " can add it to one.");
    }
    request.abortWith(
        Response.noContent()
            .header(ALLOWED_ORIGIN, origin)
            .header("Access-Control-Allow-Methods", METHODS)
            .header("Access-Control-Allow-Headers", ACCEPTED)
            .header("Access-Control-Max-Age", MAX_AGE_SECONDS)
            .build());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    Optional<String> origin = Optional.ofNullable(request.getHeaderString(ORIGIN));
    if (origin.flatMap(Origin::of).filter(known -> mayRead(request, known)).isPresent()) {
      headers.putSingle(ALLOWED_ORIGIN, origin.orElseThrow());
      headers.putSingle("Access-Control-Expose-Headers", SHOWN);
    }
  }

  /** The About Resource is for everybody, so it is like the question before a request. */
  private boolean mayRead(ContainerRequestContext request, Origin origin) {
    Principal who =
        request.getSecurityContext() == null
            ? null
            : request.getSecurityContext().getUserPrincipal();
    return who instanceof Credential credential
        ? credential.program().origins().contains(origin)
        : request.getUriInfo().getPath().replace("/", "").equals("about")
            && allowed.contains(origin);
  }
}
