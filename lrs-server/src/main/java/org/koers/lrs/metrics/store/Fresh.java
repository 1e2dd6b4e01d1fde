package org.koers.lrs.metrics.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reading that is asked for when somebody wants it, and at most once in {@link #FRESH}. */
final class Fresh<T> {

  static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<T> reading;
  private final Clock clock;
  private @Nullable T last;
  private Instant until = Instant.MIN;

  Fresh(Supplier<T> reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  synchronized T get() {
    Instant now = clock.instant();
    T known = last;
    if (known == null || now.isAfter(until)) {
      known = reading.get();
      last = known;
      until = now.plus(FRESH);
    }
    return known;
  }
}
