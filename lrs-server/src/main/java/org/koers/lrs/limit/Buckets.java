package org.koers.lrs.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket for each name that anybody may make up: it holds what may come at once and fills at its
 * rate. Of very many names those that were quiet longest are forgotten, which is as good as full.
 */
final class Buckets {

  static final int MOST_NAMES = 100_000;

  private final double perNano;
  private final double most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true);

  private record Bucket(double saved, long at) {}

  /**
   * @param perMinute how fast it fills, and what it holds; 0 for no limit
   */
  Buckets(int perMinute, LongSupplier nanos) {
    this.perNano = perMinute / 60e9;
    this.most = perMinute;
    this.nanos = nanos;
  }

  /** Takes one; zero, or the time after which the next one would be taken. */
  synchronized Duration take(String name) {
    if (most == 0) {
      return Duration.ZERO;
    }
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(name, new Bucket(most, now));
    double saved = Math.min(most, before.saved + (now - before.at) * perNano);
    boolean taken = saved >= 1;
    buckets.put(name, new Bucket(taken ? saved - 1 : saved, now));
    if (buckets.size() > MOST_NAMES) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return taken ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - saved) / perNano));
  }
}
