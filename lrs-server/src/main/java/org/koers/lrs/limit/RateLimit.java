package org.koers.lrs.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How many requests a second a key may send, on this node: a bucket a key that holds what it may
 * send at once and fills at its rate.
 */
@ApplicationScoped
public class RateLimit {

  /** The setting, in requests a second; 0 for no limit. */
  public static final String SETTING = "koers.xapi.rate";

  /** A key that was quiet may send what it saved up in this time, at once. */
  static final int BURST_SECONDS = 5;

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** As the setting says. */
  public RateLimit() {
    this(Integer.getInteger(SETTING, 0), System::nanoTime);
  }

  RateLimit(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes one request of the key; zero, or the time after which the next one would be taken. */
  public Duration take(String key) {
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    return buckets
        .computeIfAbsent(key, k -> new Bucket(perSecond, nanos.getAsLong()))
        .take(nanos.getAsLong());
  }

  /** Requests saved up; full at the beginning. */
  private static final class Bucket {
    private final double perNano;
    private final double most;
    private double saved;
    private long at;

    Bucket(int perSecond, long now) {
      perNano = perSecond / 1e9;
      most = Math.max(1, perSecond * BURST_SECONDS);
      saved = most;
      at = now;
    }

    synchronized Duration take(long now) {
      saved = Math.min(most, saved + (now - at) * perNano);
      at = now;
      if (saved < 1) {
        return Duration.ofNanos((long) Math.ceil((1 - saved) / perNano));
      }
      saved -= 1;
      return Duration.ZERO;
    }
  }
}
