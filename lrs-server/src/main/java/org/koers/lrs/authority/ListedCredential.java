package org.koers.lrs.authority;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential as its administrator sees it: everything but its secrets.
 *
 * @param disabled since when it is
 * @param oldSecretUntil until when the secret before the last rotation works too
 */
public record ListedCredential(
    String key,
    CredentialTerms terms,
    Instant created,
    Optional<Instant> disabled,
    Optional<Instant> oldSecretUntil) {

  /** Whether it opens anything at this time. */
  public boolean worksAt(Instant time) {
    return disabled.isEmpty() && terms.expires().map(time::isBefore).orElse(true);
  }
}
