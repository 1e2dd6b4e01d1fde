package org.koers.lrs.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator decides about a credential.
 *
 * @param name whom or what it is for
 * @param expires from when it does not work any more; none: it stays
 */
public record CredentialTerms(
    String name, Set<Scope> scopes, Optional<Instant> expires, Program program) {

  public CredentialTerms {
    scopes = Set.copyOf(scopes);
  }

  public CredentialTerms(String name, Set<Scope> scopes) {
    this(name, scopes, Optional.empty(), Program.UNKNOWN);
  }
}
