package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;

/** Connections that the database cuts in the middle of the work. */
class BrokenConnectionTest {

  private static final String CUT_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user"
          + " and pid <> pg_backend_pid()";

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void whatWasAcknowledgedShouldBeThereOnceAndTheLogWhole() throws Exception {
    long tenant = new CredentialIssuer(database.owner()).ensureTenant("cut").id();
    try (JdbcStatementStore store = new JdbcStatementStore(database.app());
        ExecutorService threads = Executors.newFixedThreadPool(9)) {
      StoreScene scene = new StoreScene(store, tenant);
      List<Callable<List<UUID>>> senders =
          Stream.<Callable<List<UUID>>>generate(() -> () -> send(scene, 30)).limit(8).toList();
      Future<Integer> cutting = threads.submit(this::cut);
      List<UUID> acknowledged = new ArrayList<>();
      for (Future<List<UUID>> sender : threads.invokeAll(senders)) {
        acknowledged.addAll(sender.get());
      }
      assertThat(cutting.get()).isPositive();

      List<StoredStatement> log = scene.log();
      assertThat(log)
          .extracting(StoredStatement::id)
          .containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(log)
          .extracting(StoredStatement::position)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    }
  }

  /** Sends each statement until it is acknowledged, as a client does on 503. */
  private static List<UUID> send(StoreScene scene, int count) {
    List<UUID> acknowledged = new ArrayList<>();
    while (acknowledged.size() < count) {
      StatementText text = aStatement();
      boolean stored = false;
      while (!stored) {
        try {
          stored = scene.store(text) instanceof StoreOutcome.Stored;
        } catch (LrsProblem again) {
          assertThat(again.code().status()).isEqualTo(503);
        }
      }
      acknowledged.add(text.uuid());
    }
    return acknowledged;
  }

  private int cut() throws SQLException, InterruptedException {
    int cuts = 0;
    try (Connection connection = database.app().getConnection();
        Statement sql = connection.createStatement()) {
      for (int i = 0; i < 20; i++) {
        Thread.sleep(10);
        sql.execute(CUT_OTHERS);
        cuts++;
      }
    }
    return cuts;
  }
}
