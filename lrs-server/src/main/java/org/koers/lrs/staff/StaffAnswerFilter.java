package org.koers.lrs.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * What every answer of the pages of staff says to the browser: keep nothing, tell nobody, run no
 * script but ours, be in no frame.
 */
@Provider
@Dependent
public class StaffAnswerFilter implements ContainerResponseFilter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private StaffCookies cookies = StaffCookies.fromSettings();

  /** For tests over https. */
  StaffAnswerFilter with(StaffCookies others) {
    cookies = others;
    return this;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    var headers = answer.getHeaders();
    headers.putSingle("Content-Security-Policy", POLICY);
    headers.putSingle("Cache-Control", "no-store");
    headers.putSingle("Referrer-Policy", "same-origin");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    if (request.getSecurityContext() != null
        && request.getSecurityContext().getUserPrincipal() instanceof Visitor visitor) {
      if (visitor.signedIn() == null && !request.getCookies().containsKey(cookies.browser())) {
        headers.add(HttpHeaders.SET_COOKIE, cookies.set(cookies.browser(), visitor.token()));
      }
      if (request.getUriInfo().getQueryParameters().containsKey("lang")) {
        headers.add(
            HttpHeaders.SET_COOKIE,
            cookies.set(cookies.language(), visitor.language().toLanguageTag()));
      }
    }
  }
}
