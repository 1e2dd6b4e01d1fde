package org.koers.lrs.statement.store;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.koers.lrs.database.Unavailable;
import org.koers.lrs.metrics.Meters;

/**
 * Stores for all callers: while a transaction is on its way to the disk, what arrives gathers and
 * becomes the next one. It never waits for a group to fill.
 *
 * <p>Two threads take turns, so that one writes while the other's commit is on its way to the disk;
 * with a large group, which is work enough, the other begins to prepare the next at once. With
 * small ones that would only make the groups smaller.
 */
final class GroupCommitWriter implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(GroupCommitWriter.class.getName());
  private static final int MAX_WAITING = 10_000;
  private static final int MAX_STATEMENTS = 2_000;
  private static final int LARGE_GROUP = 100;
  private static final int THREADS = 2;

  /**
   * @param answer how long a caller waits for its outcome
   * @param closing how long closing waits for what has arrived
   */
  record Patience(Duration answer, Duration closing) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10));
  }

  private final DataSource database;
  private final GroupCommit commit;
  private final Patience patience;
  private final BlockingQueue<PendingBatch> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final List<Thread> threads;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean closed;

  GroupCommitWriter(DataSource database, Dictionary dictionary, Patience patience) {
    this.patience = patience;
    this.database = database;
    this.commit = new GroupCommit(dictionary, this::endTurn);
    this.threads =
        Stream.generate(() -> Thread.ofPlatform().name("koers-statement-writer").daemon())
            .limit(THREADS)
            .map(thread -> thread.start(this::run))
            .toList();
  }

  /** Returns once the outcome is durable. */
  StoreOutcome write(StatementBatch batch) {
    PendingBatch pending = PendingBatch.of(batch);
    if (closed || !waiting.offer(pending)) {
      throw Unavailable.tooBusy();
    }
    Meters.WAITING.inc();
    if (closed && waiting.remove(pending)) {
      Meters.WAITING.dec();
      throw Unavailable.tooBusy();
    }
    return pending.await(patience.answer());
  }

  /** See {@link StatementStore#storedThrough}. */
  Optional<Instant> storedThrough(long tenantId) {
    return commit.storedThrough(tenantId);
  }

  /** Whether what is written now will be stored: it is not closed, and its thread lives. */
  boolean isWriting() {
    return !closed && threads.stream().allMatch(Thread::isAlive);
  }

  /**
   * Stores what has arrived, then stops. What the writer has in its hands when the time is up is
   * left to it; what still waits is taken away, so that it is certainly not stored.
   */
  @Override
  public void close() {
    closed = true;
    try {
      Instant end = Instant.now().plus(patience.closing());
      for (Thread thread : threads) {
        thread.join(Duration.between(Instant.now(), end));
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
    List<PendingBatch> left = new ArrayList<>();
    waiting.drainTo(left);
    Meters.WAITING.dec(left.size());
    fail(left, Unavailable.tooBusy());
  }

  /** Nothing ends this thread but closing: whoever waits for it would wait in vain. */
  private void run() {
    List<PendingBatch> group = new ArrayList<>();
    while (!closed || !waiting.isEmpty()) {
      try {
        turn.lock();
        group.clear();
        if (gather(group) >= LARGE_GROUP) {
          endTurn();
        }
        if (!group.isEmpty()) {
          storeGroup(group);
        }
      } catch (InterruptedException ignored) {
        LOG.log(WARNING, "The statement writer is not stopped by an interrupt");
      } catch (Throwable serious) {
        survive(group, serious);
      } finally {
        endTurn();
      }
    }
  }

  private void endTurn() {
    if (turn.isHeldByCurrentThread()) {
      turn.unlock();
    }
  }

  /** How many statements it found; the group as far as it came, also if this throws. */
  private int gather(List<PendingBatch> group) throws InterruptedException {
    PendingBatch next = waiting.poll(100, TimeUnit.MILLISECONDS);
    int statements = 0;
    while (next != null) {
      Meters.WAITING.dec();
      group.add(next);
      statements += next.statements().size();
      next = statements < MAX_STATEMENTS ? waiting.poll() : null;
    }
    return statements;
  }

  private static void survive(List<PendingBatch> group, Throwable serious) {
    try {
      fail(group, Unavailable.uncertain(serious));
      LOG.log(ERROR, "The statement writer met an error and goes on", serious);
    } catch (Throwable again) {
      // No memory even to say so: the callers give up by themselves.
      fail(group, again);
    }
  }

  /** Trying again is safe: ids were given before, and what is there already is left as it is. */
  private void storeGroup(List<PendingBatch> group) {
    try {
      try {
        attempt(group);
      } catch (SQLException first) {
        Meters.COMMITS_FAILED.inc();
        if (!Unavailable.mayPass(first)) {
          throw first;
        }
        LOG.log(WARNING, "Storing failed, once more: {0}", first.getMessage());
        attempt(group);
      }
    } catch (SQLException | RuntimeException failed) {
      giveUpOrSplit(group, failed);
    }
  }

  private void attempt(List<PendingBatch> group) throws SQLException {
    List<StoreOutcome> outcomes;
    try (Connection connection = connect()) {
      long begun = System.nanoTime();
      outcomes = commit.commit(connection, group);
      Meters.COMMIT.observe((System.nanoTime() - begun) / 1e9);
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
    Meters.COMMITS_FAILED.inc();
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
