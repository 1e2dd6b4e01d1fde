package org.koers.lrs.authority;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Lets only requests with a credential through and makes it their principal. */
@Authenticated
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class BasicAuthenticationFilter implements ContainerRequestFilter {

  private Credentials credentials =
      new Credentials(key -> java.util.Optional.empty(), Clock.systemUTC());

  @Inject
  public void useSource(CredentialSource source) {
    credentials = new Credentials(source, Clock.systemUTC());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    BasicLogin login = BasicLogin.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    Credential credential =
        credentials
            .authenticate(login.key(), login.secret())
            .orElseThrow(
                () ->
                    new LrsProblem(
                        ProblemCode.WRONG_CREDENTIAL,
                        "There is no credential with this key and this secret. Check both; a"
                            + " secret is shown only when it is made."));
    request.setSecurityContext(new OfCredential(credential, request.getSecurityContext()));
  }

  private record OfCredential(Credential credential, SecurityContext before)
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
      return BASIC_AUTH;
    }
  }
}
