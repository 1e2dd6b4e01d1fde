package org.koers.adaptive.library;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Where packages are read: one at a time, so that reading never takes more than a part of the
 * machine. It looks for work when told of some, and now and then by itself: another node may have
 * left it.
 */
final class ReadingRoom implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ReadingRoom.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("koers-library").daemon().factory());

  private final Arrivals arrivals;

  ReadingRoom(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** The first time at once: that is what a crash left. */
  void start() {
    Future<?> _ =
        clock.scheduleWithFixedDelay(this::readAll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks for work now. */
  void wake() {
    Future<?> _ = clock.submit(this::readAll);
  }

  /** A database that is away is tried again at the next pause. */
  private void readAll() {
    try {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = arrivals.readNext();
      }
    } catch (RuntimeException away) {
      LOG.log(System.Logger.Level.WARNING, "Packages could not be read now; trying again", away);
    }
  }

  /** Returns when its thread is gone, or does not want to go; what it reads is read again. */
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
