package org.koers.lrs.statement.store;

import java.time.Instant;

/** A statement of a batch that has been given its place. */
record PlacedStatement(
    StatementBatch batch, IncomingStatement incoming, long position, Instant stored) {

  long tenantId() {
    return batch.tenantId();
  }
}
