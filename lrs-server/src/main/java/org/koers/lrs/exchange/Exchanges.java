package org.koers.lrs.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.koers.lrs.authority.Credentials;

/**
 * The addresses that work now. They are remembered as long as credentials are, so one that is
 * disabled stops working on every node within that time; its end is exact.
 */
final class Exchanges {

  private static final int MOST_REMEMBERED = 10_000;

  private record Seen(Exchange exchange, Instant until) {}

  private final ExchangeSource source;
  private final Clock clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  Exchanges(ExchangeSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Empty for a key that nobody made, is disabled or has expired. */
  Optional<Exchange> working(String key) {
    Instant now = clock.instant();
    Seen known = seen.get(key);
    Optional<Exchange> found =
        known != null && now.isBefore(known.until) ? Optional.of(known.exchange) : read(key, now);
    return found.filter(exchange -> now.isBefore(exchange.terms().expires()));
  }

  private Optional<Exchange> read(String key, Instant now) {
    Optional<Exchange> found = source.byKey(key);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    found.ifPresentOrElse(
        exchange -> seen.put(key, new Seen(exchange, now.plus(Credentials.REMEMBERED))),
        () -> seen.remove(key));
    return found;
  }
}
