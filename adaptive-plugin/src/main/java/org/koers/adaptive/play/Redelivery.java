package org.koers.adaptive.play;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends what waits again and again, so that an outage of the record store, or a crash, ends without
 * anybody doing anything.
 */
final class Redelivery implements AutoCloseable {

  static final Duration USUAL = Duration.ofSeconds(10);

  /** Longer than a batch takes; what is cut off is sent again after the next start. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("koers-redelivery").daemon().factory());

  private final Delivery delivery;

  Redelivery(Delivery delivery) {
    this.delivery = delivery;
  }

  /** The first time at once: that is what a crash left. */
  void start(Duration pause) {
    Future<?> _ =
        clock.scheduleWithFixedDelay(
            delivery::deliverAll, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns when its thread is gone, or does not want to go. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      boolean _ = clock.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }
}
