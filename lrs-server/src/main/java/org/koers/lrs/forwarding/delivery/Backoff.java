package org.koers.lrs.forwarding.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubled each time up to a quarter of an hour, the later
 * half of it at random, so that targets that failed together do not come back together.
 */
record Backoff(RandomGenerator random, Duration first) {

  static final Duration USUAL = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  /**
   * @param failures in a row before this one
   * @param asked what the target asked for: never sooner
   */
  Duration after(int failures, Optional<Duration> asked) {
    long full = first.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    long most = Math.min(full, LONGEST.toMillis());
    Duration wait = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    return asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
  }
}
