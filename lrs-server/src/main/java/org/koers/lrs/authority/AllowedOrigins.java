package org.koers.lrs.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Whether a browser may ask at all: it asks without a credential, so anybody can, as often as they
 * like. The origins are therefore read together, and remembered as long as credentials are.
 */
@ApplicationScoped
public class AllowedOrigins {

  private record Seen(Set<Origin> origins, Instant until) {}

  private final OriginSource source;
  private final Clock clock;
  private volatile Seen seen = new Seen(Set.of(), Instant.MIN);

  /** For the server's proxy of it. */
  protected AllowedOrigins() {
    this(Set::of);
  }

  @Inject
  public AllowedOrigins(OriginSource source) {
    this(source, Clock.systemUTC());
  }

  AllowedOrigins(OriginSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  public boolean contains(Origin origin) {
    Instant now = clock.instant();
    Seen known = seen;
    if (!now.isBefore(known.until)) {
      known = new Seen(source.allowed(), now.plus(Credentials.REMEMBERED));
      seen = known;
    }
    return known.origins.contains(origin);
  }
}
