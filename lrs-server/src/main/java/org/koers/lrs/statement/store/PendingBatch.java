package org.koers.lrs.statement.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A batch whose caller waits for the outcome. */
record PendingBatch(StatementBatch batch, CompletableFuture<StoreOutcome> outcome) {

  static PendingBatch of(StatementBatch batch) {
    return new PendingBatch(batch, new CompletableFuture<>());
  }

  /** Also an interrupted caller waits: what it asked for may be on its way to the disk. */
  StoreOutcome await() {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        cause.addSuppressed(new IllegalStateException("waited for by this caller"));
        throw cause;
      }
      throw failed;
    }
  }
}
