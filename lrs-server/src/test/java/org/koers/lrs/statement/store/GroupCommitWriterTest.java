package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.GroupCommitWriter.Patience;
import org.koers.lrs.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A writer whose database is slow or whose machine fails. */
@Timeout(30)
class GroupCommitWriterTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void whatIsSaidNotToBeStoredShouldNotBeStoredAfterClosing() throws Exception {
    Gate gate = new Gate();
    try (JdbcStatementStore store = new JdbcStatementStore(database.app());
        ExecutorService callers = Executors.newFixedThreadPool(2)) {
      StoreScene scene = scene(store, "closed");
      GroupCommitWriter writer = writer(gate, new Patience(LONG, SHORT));
      Future<StoreOutcome> inHand = callers.submit(() -> writer.write(scene.batch(aStatement())));
      gate.reached.await();
      Future<StoreOutcome> waiting = callers.submit(() -> writer.write(scene.batch(aStatement())));
      Thread.sleep(200);

      writer.close();
      assertThatThrownBy(waiting::get).hasMessageContaining("Nothing of this request was stored");
      assertThat(writer.isWriting()).isFalse();
      gate.open.countDown();

      assertThat(inHand.get()).isInstanceOf(StoreOutcome.Stored.class);
      Thread.sleep(300);
      assertThat(scene.log()).hasSize(1);
    }
  }

  @Test
  void aCallerShouldNotWaitForeverForADatabaseThatHangs() throws Exception {
    Gate gate = new Gate();
    try (JdbcStatementStore store = new JdbcStatementStore(database.app());
        GroupCommitWriter writer = writer(gate, new Patience(SHORT, LONG))) {
      StatementBatch batch = scene(store, "hanging").batch(aStatement());
      assertUnavailable(writer, batch);
      gate.open.countDown();
    }
  }

  @Test
  void anErrorShouldFailItsGroupOnlyAndTheWriterGoOn() throws Exception {
    Failing failing = new Failing();
    try (JdbcStatementStore store = new JdbcStatementStore(database.app());
        GroupCommitWriter writer = writer(failing, new Patience(LONG, LONG))) {
      StoreScene scene = scene(store, "failing");
      assertUnavailable(writer, scene.batch(aStatement()));

      assertThat(writer.isWriting()).isTrue();
      assertThat(writer.write(scene.batch(aStatement()))).isInstanceOf(StoreOutcome.Stored.class);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // It is the fault.
  void aFaultOfACallerShouldBeItsOwnAndTheWriterGoOn() throws Exception {
    try (JdbcStatementStore store = new JdbcStatementStore(database.app());
        GroupCommitWriter writer =
            writer(new PGSimpleDataSource(), new Patience(Duration.ofSeconds(3), SHORT))) {
      StoreScene scene = scene(store, "faulty");
      assertThatThrownBy(() -> writer.write(null)).isInstanceOf(NullPointerException.class);

      assertThat(writer.isWriting()).isTrue();
      assertThat(writer.write(scene.batch(aStatement()))).isInstanceOf(StoreOutcome.Stored.class);
    }
  }

  private GroupCommitWriter writer(PGSimpleDataSource source, Patience patience) {
    PGSimpleDataSource app = (PGSimpleDataSource) database.app();
    source.setServerNames(app.getServerNames());
    source.setPortNumbers(app.getPortNumbers());
    source.setDatabaseName(app.getDatabaseName());
    source.setUser(app.getUser());
    return new GroupCommitWriter(source, new Dictionary(), patience);
  }

  private StoreScene scene(StatementStore store, String tenant) throws SQLException {
    return new StoreScene(store, new CredentialIssuer(database.owner()).ensureTenant(tenant).id());
  }

  private static void assertUnavailable(GroupCommitWriter writer, StatementBatch batch) {
    assertThatThrownBy(() -> writer.write(batch))
        .isInstanceOfSatisfying(
            LrsProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE);
              assertThat(problem.detail()).contains("may be stored or not");
            });
  }

  /** Gives no connection until it is opened. */
  private static final class Gate extends PGSimpleDataSource {
    private final transient CountDownLatch reached = new CountDownLatch(1);
    private final transient CountDownLatch open = new CountDownLatch(1);

    @Override
    public Connection getConnection() throws SQLException {
      reached.countDown();
      try {
        open.await();
      } catch (InterruptedException stopped) {
        throw new SQLException(stopped);
      }
      return super.getConnection();
    }
  }

  /** Fails once as a machine without memory does. */
  private static final class Failing extends PGSimpleDataSource {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Connection getConnection() throws SQLException {
      if (asked.getAndIncrement() == 0) {
        throw new OutOfMemoryError("as the test wants it");
      }
      return super.getConnection();
    }
  }
}
