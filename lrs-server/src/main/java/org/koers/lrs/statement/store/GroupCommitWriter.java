package org.koers.lrs.statement.store;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * One thread that stores for all callers: while a transaction is on its way to the disk, what
 * arrives gathers and becomes the next one. It never waits for a group to fill.
 */
final class GroupCommitWriter implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(GroupCommitWriter.class.getName());
  private static final int MAX_WAITING = 10_000;
  private static final int MAX_STATEMENTS = 2_000;

  private final DataSource database;
  private final GroupCommit commit;
  private final BlockingQueue<PendingBatch> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Thread thread;
  private volatile boolean closed;

  GroupCommitWriter(DataSource database, Dictionary dictionary) {
    this.database = database;
    this.commit = new GroupCommit(dictionary);
    this.thread = Thread.ofPlatform().name("koers-statement-writer").daemon().start(this::run);
  }

  /** Returns once the outcome is durable. */
  StoreOutcome write(StatementBatch batch) {
    PendingBatch pending = PendingBatch.of(batch);
    if (closed || !waiting.offer(pending)) {
      throw Unavailable.tooBusy();
    }
    if (closed && waiting.remove(pending)) {
      throw Unavailable.tooBusy();
    }
    return pending.await();
  }

  /** Stores what has arrived, then stops. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(10_000);
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(pending -> pending.outcome().completeExceptionally(Unavailable.tooBusy()));
  }

  private void run() {
    while (!closed || !waiting.isEmpty()) {
      try {
        PendingBatch first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          storeGroup(gather(first));
        }
      } catch (InterruptedException ignored) {
        LOG.log(WARNING, "The statement writer is not stopped by an interrupt");
      }
    }
  }

  private List<PendingBatch> gather(PendingBatch first) {
    List<PendingBatch> group = new ArrayList<>();
    group.add(first);
    int statements = first.batch().statements().size();
    PendingBatch next;
    while (statements < MAX_STATEMENTS && (next = waiting.poll()) != null) {
      group.add(next);
      statements += next.batch().statements().size();
    }
    return group;
  }

  /** Trying again is safe: ids were given before, and what is there already is left as it is. */
  private void storeGroup(List<PendingBatch> group) {
    try {
      try {
        attempt(group);
      } catch (SQLException first) {
        if (!Unavailable.mayPass(first)) {
          throw first;
        }
        LOG.log(WARNING, "Storing failed, once more: {0}", first.getMessage());
        attempt(group);
      }
    } catch (SQLException | RuntimeException failed) {
      giveUpOrSplit(group, failed);
    } catch (Error serious) {
      fail(group, serious);
      LOG.log(ERROR, "The statement writer met an error and goes on", serious);
    }
  }

  private void attempt(List<PendingBatch> group) throws SQLException {
    List<StoreOutcome> outcomes;
    try (Connection connection = connect()) {
      outcomes = commit.commit(connection, group.stream().map(PendingBatch::batch).toList());
    }
    for (int i = 0; i < outcomes.size(); i++) {
      group.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private Connection connect() throws SQLException {
    try {
      return database.getConnection();
    } catch (SQLException noneToHave) {
      throw new Unavailable.NoConnection(noneToHave);
    }
  }

  /** One bad batch must not take the others with it. */
  private void giveUpOrSplit(List<PendingBatch> group, Exception failed) {
    if (failed instanceof SQLException sql && Unavailable.mayPass(sql)) {
      LOG.log(WARNING, "The database does not answer: {0}", failed.getMessage());
      fail(group, Unavailable.because(sql));
    } else if (group.size() > 1) {
      group.forEach(pending -> storeGroup(List.of(pending)));
    } else {
      fail(group, failed);
    }
  }

  private static void fail(List<PendingBatch> group, Throwable failure) {
    group.forEach(pending -> pending.outcome().completeExceptionally(failure));
  }
}
