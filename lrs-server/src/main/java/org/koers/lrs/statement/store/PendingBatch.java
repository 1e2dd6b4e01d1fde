package org.koers.lrs.statement.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.koers.lrs.problem.LrsProblem;

/** A batch whose caller waits for the outcome. */
record PendingBatch(StatementBatch batch, CompletableFuture<StoreOutcome> outcome) {

  static PendingBatch of(StatementBatch batch) {
    return new PendingBatch(batch, new CompletableFuture<>());
  }

  /**
   * Also an interrupted caller waits: what it asked for may be on its way to the disk. What went
   * wrong is thrown anew, with the caller's own trace.
   */
  StoreOutcome await() {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      throw switch (failed.getCause()) {
        case LrsProblem known -> new LrsProblem(known.code(), known.detail(), known.getCause());
        case null, default -> new IllegalStateException("A batch could not be stored", failed);
      };
    }
  }
}
