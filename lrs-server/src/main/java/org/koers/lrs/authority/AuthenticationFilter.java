package org.koers.lrs.authority;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Lets only requests with a credential through and makes it their principal. */
@Authenticated
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  private Iterable<Authentication> schemes = List.of();

  @Inject
  void useBeans(Instance<Authentication> beans) {
    schemes = beans;
  }

  /** Takes these schemes, where there is no CDI. */
  public void use(Authentication... taken) {
    schemes = List.of(taken);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || header.isBlank()) {
      throw refusal("There is no Authorization header. Send Basic authentication: key and secret.");
    }
    Credential credential = credential(header);
    String scheme = header.strip().split(" ", 2)[0];
    request.setSecurityContext(new OfCredential(credential, scheme, request.getSecurityContext()));
  }

  private Credential credential(String header) {
    for (Authentication scheme : schemes) {
      Optional<Credential> found = scheme.of(header);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw refusal(
        "The Authorization header is of no scheme that is taken here. Send Basic: key and secret.");
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.NO_CREDENTIAL, detail);
  }

  private record OfCredential(Credential credential, String scheme, SecurityContext before)
      implements SecurityContext {

    @Override
    public Credential getUserPrincipal() {
      return credential;
    }

    @Override
    public boolean isUserInRole(String role) {
      return credential.scopes().stream().anyMatch(scope -> scope.text().equals(role));
    }

    @Override
    public boolean isSecure() {
      return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
      return scheme;
    }
  }
}
