package org.koers.lrs.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks. Keys that exist are remembered for a few seconds, so that not each request
 * asks the database, and a key that is disabled stops working on every node within them. When a key
 * or a secret ends is remembered with it, so that is exact.
 */
public final class Credentials {

  /** How long a disabled key may go on working. */
  public static final Duration REMEMBERED = Duration.ofSeconds(10);

  /**
   * How long a new secret may be refused: one that does not fit is looked up again after this. Less
   * would let anybody who guesses ask the database as often.
   */
  public static final Duration TRUSTED = Duration.ofSeconds(1);

  private static final int MOST_REMEMBERED = 10_000;

  private record Seen(StoredCredential credential, Instant at) {
    boolean isYounger(Duration age, Instant now) {
      return now.isBefore(at.plus(age));
    }
  }

  private final CredentialSource source;
  private final Clock clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  public Credentials(CredentialSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The credential, if the key exists and the secret is its own. */
  public Optional<Credential> authenticate(String key, String secret) {
    Instant now = clock.instant();
    @Nullable Seen before = seen.get(key);
    if (before != null && before.isYounger(REMEMBERED, now)) {
      boolean fits = before.credential.opensWith(secret, now);
      if (fits || before.isYounger(TRUSTED, now)) {
        return fits ? Optional.of(before.credential.credential()) : Optional.empty();
      }
    }
    return read(key, now)
        .filter(found -> found.opensWith(secret, now))
        .map(StoredCredential::credential);
  }

  private Optional<StoredCredential> read(String key, Instant now) {
    Optional<StoredCredential> found = source.byKey(key);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    found.ifPresentOrElse(
        credential -> seen.put(key, new Seen(credential, now)), () -> seen.remove(key));
    return found;
  }
}
