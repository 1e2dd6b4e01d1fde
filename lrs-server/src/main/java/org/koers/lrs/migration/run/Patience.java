package org.koers.lrs.migration.run;

import java.time.Duration;

/**
 * How often something is tried, and how long is waited between: twice as long each time.
 *
 * @param attempts in all
 * @param first wait
 * @param most the longest wait
 */
public record Patience(int attempts, Duration first, Duration most, Pause pause) {

  /** Half an hour in all: long enough for a restart, short enough to be noticed. */
  public static final Patience USUAL =
      new Patience(35, Duration.ofSeconds(1), Duration.ofMinutes(1), Thread::sleep);

  /** Some seconds: a client waits for the answer. */
  public static final Patience OF_A_REQUEST =
      new Patience(4, Duration.ofSeconds(1), Duration.ofSeconds(4), Thread::sleep);

  /** Lets time pass. */
  public interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  /** Whether there is another attempt after this one, counted from 1. */
  public boolean allows(int attempt) {
    return attempt < attempts;
  }

  public void rest(int attempt) throws InterruptedException {
    Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    pause.rest(doubled.compareTo(most) > 0 ? most : doubled);
  }
}
