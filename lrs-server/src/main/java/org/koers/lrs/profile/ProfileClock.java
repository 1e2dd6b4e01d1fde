package org.koers.lrs.profile;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the log be followed again and again. */
public final class ProfileClock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("koers-profiles").daemon().factory());

  private final ProfileFollower follower;

  public ProfileClock(ProfileFollower follower) {
    this.follower = follower;
  }

  public void start() {
    Future<?> _ =
        clock.scheduleWithFixedDelay(
            follower::followAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
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
