package org.koers.lrs.statement.store;

import static org.koers.lrs.problem.ProblemCode.TOO_MANY_QUERIES;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.koers.lrs.problem.LrsProblem;

/** Lets so many queries into the database at once that writing always finds a connection. */
final class QueryGate {

  /** Of the 20 connections of the pool. */
  static final int AT_ONCE = 14;

  private final Semaphore places;
  private final Duration patience;

  QueryGate(int atOnce, Duration patience) {
    places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** Runs it when there is a place, refuses it if none comes free in time. */
  <T> T run(Supplier<T> query) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return query.get();
    } finally {
      places.release();
    }
  }

  private static LrsProblem busy() {
    return new LrsProblem(
        TOO_MANY_QUERIES,
        "As many queries as this server takes at once are running. Send this one again later.");
  }
}
