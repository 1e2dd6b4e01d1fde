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
 * asks the database, and a key that is revoked stops working on every node within them.
 */
public final class Credentials {

  /** How long a revoked key may go on working. */
  public static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 10_000;

  private record Seen(StoredCredential credential, Instant until) {}

  private final CredentialSource source;
  private final Clock clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  public Credentials(CredentialSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The credential, if the key exists and the secret is its own. */
  public Optional<Credential> authenticate(String key, String secret) {
    return byKey(key).filter(c -> c.hasSecret(secret)).map(StoredCredential::credential);
  }

  private Optional<StoredCredential> byKey(String key) {
    Instant now = clock.instant();
    @Nullable Seen before = seen.get(key);
    if (before != null && now.isBefore(before.until)) {
      return Optional.of(before.credential);
    }
    Optional<StoredCredential> found = source.byKey(key);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    found.ifPresentOrElse(
        credential -> seen.put(key, new Seen(credential, now.plus(REMEMBERED))),
        () -> seen.remove(key));
    return found;
  }
}
