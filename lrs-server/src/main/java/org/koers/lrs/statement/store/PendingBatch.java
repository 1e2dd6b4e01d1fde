package org.koers.lrs.statement.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.koers.lrs.database.Unavailable;
import org.koers.lrs.problem.LrsProblem;

/** A batch whose caller waits for the outcome. */
record PendingBatch(StatementBatch batch, CompletableFuture<StoreOutcome> outcome) {

  static PendingBatch of(StatementBatch batch) {
    return new PendingBatch(batch, new CompletableFuture<>());
  }

  /**
   * Also an interrupted caller waits: what it asked for may be on its way to the disk. What went
   * wrong is thrown anew, with the caller's own trace.
   *
   * @param longest after which the caller is told that it is not known
   */
  StoreOutcome await(Duration longest) {
    try {
      return outcome.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failed) {
      throw switch (failed.getCause()) {
        case LrsProblem known -> new LrsProblem(known.code(), known.detail(), known.getCause());
        case TimeoutException late -> Unavailable.uncertain(late);
        case null, default -> new IllegalStateException("A batch could not be stored", failed);
      };
    }
  }
}
