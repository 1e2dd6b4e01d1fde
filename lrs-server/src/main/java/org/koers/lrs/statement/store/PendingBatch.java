package org.koers.lrs.statement.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.koers.lrs.database.Unavailable;
import org.koers.lrs.problem.LrsProblem;

/** A batch whose caller waits for the outcome. */
record PendingBatch(List<NotedStatement> statements, CompletableFuture<StoreOutcome> outcome) {

  static PendingBatch of(StatementBatch batch) {
    return new PendingBatch(NotedStatement.all(batch), new CompletableFuture<>());
  }

  long tenantId() {
    return statements.getFirst().tenantId();
  }

  /**
   * Also an interrupted caller waits: what it asked for may be on its way to the disk. What went
   * wrong is thrown anew, with the caller's own trace.
   *
   * @param longest after which the caller is told that it is not known
   */
  StoreOutcome await(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (TimeoutException late) {
      throw Unavailable.uncertain(late);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof LrsProblem known
          ? new LrsProblem(known.code(), known.detail(), known.getCause())
          : new IllegalStateException("A batch could not be stored", failed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
