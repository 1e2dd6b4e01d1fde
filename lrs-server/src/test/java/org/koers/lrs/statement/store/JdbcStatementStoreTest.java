package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class JdbcStatementStoreTest implements StatementStoreContract, StatementSearchContract {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcStatementStore STORE = new JdbcStatementStore(DATABASE.app());
  private static final AtomicInteger TENANTS = new AtomicInteger();

  @AfterAll
  static void stop() {
    STORE.close();
  }

  @Override
  public StoreScene newTenant() {
    try {
      String name = "tenant-" + TENANTS.incrementAndGet();
      return new StoreScene(STORE, new CredentialIssuer(DATABASE.owner()).ensureTenant(name).id());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update lrs.log set kind = 2",
        "delete from lrs.log",
        "truncate lrs.log",
        "delete from lrs.statement",
        "update lrs.statement set body = ''",
        "alter table lrs.log disable trigger all"
      })
  void theApplicationShouldNotBeAbleToChangeWhatWasStored(String attempt) {
    newTenant().store(aStatement());

    assertThatThrownBy(() -> run(DATABASE.app().getConnection(), attempt))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("42501");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update lrs.log set kind = 2", "delete from lrs.log", "truncate lrs.log"})
  void evenTheOwnerShouldMeetTheTriggerOfTheLog(String attempt) {
    assertThatThrownBy(() -> run(DATABASE.owner().getConnection(), attempt))
        .hasMessageContaining("append-only");
  }

  @Test
  void theCommitmentShouldHoldForTheReceivedBytesOnly() throws SQLException {
    StoreScene scene = newTenant();
    StatementText text = aStatement().by("Zoë 🧭");
    scene.store(text);

    try (Connection connection = DATABASE.owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select s.salt, l.commitment from lrs.log l join lrs.statement s using (tenant_id,"
                    + " position) where l.tenant_id = "
                    + scene.tenantId())) {
      assertThat(row.next()).isTrue();
      Commitment commitment = new Commitment(row.getBytes(1), row.getBytes(2));
      assertThat(commitment.holds(text.json().getBytes(UTF_8))).isTrue();
      assertThat(commitment.holds((text.json() + " ").getBytes(UTF_8))).isFalse();
    }
  }

  @Test
  void veryLongIrisAndStrangeNamesShouldBeKeptAndFound() {
    StoreScene scene = newTenant();
    String iri = "https://example.org/" + "x".repeat(20_000);
    StatementText text = aStatement().by("a\\u0000b").on(iri);

    scene.store(text);

    assertThat(scene.newest(StatementSearchContract.QUERY.byActivity(iri)))
        .containsExactly(text.uuid());
    assertThat(
            scene.newest(StatementSearchContract.QUERY.byActor("account:https://example.org a\0b")))
        .containsExactly(text.uuid());
  }

  @Test
  void anUnreachableDatabaseShouldBeSaidAndNotBlamedOnTheStatement() {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setPortNumbers(new int[] {1});
    try (JdbcStatementStore store = new JdbcStatementStore(nobody)) {
      StoreScene scene = new StoreScene(store, 1);
      assertThatThrownBy(() -> scene.store(aStatement()))
          .isInstanceOfSatisfying(
              LrsProblem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE));
      assertThatThrownBy(() -> store.head(1)).isInstanceOf(LrsProblem.class);
    }
  }

  private static void run(Connection opened, String sql) throws SQLException {
    try (Connection connection = opened;
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
