package org.koers.lrs.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The Basic scheme (RFC 7617): key and secret. */
@ApplicationScoped
public class BasicAuthentication implements Authentication {

  private final Credentials credentials;

  /** For the server's proxy of it. */
  protected BasicAuthentication() {
    this(key -> Optional.empty());
  }

  @Inject
  public BasicAuthentication(CredentialSource source) {
    credentials = new Credentials(source, Clock.systemUTC());
  }

  @Override
  public Optional<Credential> of(String authorizationHeader) {
    return BasicLogin.of(authorizationHeader).map(this::credential);
  }

  private Credential credential(BasicLogin login) {
    return credentials
        .authenticate(login.key(), login.secret())
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.WRONG_CREDENTIAL,
                    "No key and secret that are valid now are these two. Check both, and whether"
                        + " the key has expired or was disabled; a secret is shown only when it"
                        + " is made."));
  }
}
