package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.test.StatementText.agent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.store.StatementEraser.Forgotten;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;

class StatementEraserTest {

  private static final String WHY = "{\"reason\":\"request\",\"purpose\":\"a test\"}";
  private static final StatementFilter QUERY = StatementFilter.all(Selection.QUERY);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcStatementStore store = new JdbcStatementStore(database.app());
  private final StatementEraser eraser = new JdbcStatementEraser(new Database(database.app()));
  private final StoreScene scene = new StoreScene(store, tenant());

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void whatIsErasedShouldBeGoneAndTheOthersUntouched() throws SQLException {
    StatementText gone =
        aStatement().by("ada").with("\"context\":{\"instructor\":" + agent("tutor") + "}");
    StatementText stays = aStatement().by("bob");
    scene.store(gone, stays);

    StatementEraser.Erased erased = eraser.erase(scene.tenantId(), List.of(1L, 77L), WHY);

    assertThat(erased.positions()).containsExactly(1L);
    assertThat(store.find(scene.tenantId(), gone.uuid())).isEmpty();
    assertThat(scene.log()).extracting(StoredStatement::text).containsExactly(stays.json());
    for (String table :
        List.of("statement_agent", "statement_related_agent", "statement_related_activity")) {
      assertThat(count("lrs." + table)).as(table).isZero();
    }
  }

  @Test
  void theLogShouldKeepItsEntriesAndSayWhatWasErasedAndWhy() throws SQLException {
    scene.store(aStatement(), aStatement(), aStatement());
    eraser.erase(scene.tenantId(), List.of(1L, 3L), WHY);
    scene.store(aStatement());

    assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 5).boxed().toList());
    assertThat(times()).isSorted().doesNotHaveDuplicates();
    assertThat(store.head(scene.tenantId())).isEqualTo(5);
    assertThat(text("select entry from lrs.erasure where position = 4"))
        .isEqualTo("{\"erased\": [1, 3], \"reason\": \"request\", \"purpose\": \"a test\"}");
    assertOpens(
        "select e.salt, l.commitment, e.entry from lrs.log l join lrs.erasure e using (tenant_id,"
            + " position) where kind = 2",
        1);
    assertOpens(
        "select s.salt, l.commitment, s.body from lrs.log l join lrs.statement s using (tenant_id,"
            + " position) where kind = 1",
        2);
  }

  @Test
  void anErasedIdShouldNotBeUsedAgain() {
    StatementText erased = aStatement();
    scene.store(erased);
    eraser.erase(scene.tenantId(), List.of(1L), WHY);

    assertThat(scene.store(erased)).isEqualTo(new StoreOutcome.Erased(List.of(erased.uuid())));
    assertThat(scene.store(aStatement().withId(erased.uuid()).by("else")))
        .isEqualTo(new StoreOutcome.Erased(List.of(erased.uuid())));
    assertThat(new StoreScene(store, tenant()).store(erased))
        .isInstanceOf(StoreOutcome.Stored.class);
  }

  @Test
  void aPersonWhoComesBackShouldBeFoundOnEveryNode() {
    try (JdbcStatementStore other = new JdbcStatementStore(database.app())) {
      StoreScene there = new StoreScene(other, scene.tenantId());
      scene.store(aStatement().by("ada"));
      there.store(aStatement().by("ada"));
      long ada = number("account:https://example.org ada");
      eraser.erase(scene.tenantId(), List.of(1L, 2L), WHY);
      eraser.forget(
          scene.tenantId(), new Forgotten(List.of(ada), List.of(), List.of(ada), List.of()));

      StatementText here = aStatement().by("ada");
      StatementText elsewhere = aStatement().by("ada");
      scene.store(here);
      there.store(elsewhere);

      StatementFilter byAda = QUERY.byActor("account:https://example.org ada");
      assertThat(scene.newest(byAda)).containsExactly(elsewhere.uuid(), here.uuid());
      assertThat(there.newest(byAda)).containsExactly(elsewhere.uuid(), here.uuid());
    }
  }

  @Test
  void whatIsSaidAgainAfterForgettingShouldBeLearnedAgain() {
    StatementText named =
        aStatement().byActor("{\"name\":\"Ada\",\"mbox\":\"mailto:ada@example.org\"}");
    scene.store(named);
    long ada = number("mbox:mailto:ada@example.org");
    JdbcDescriptionSource names = new JdbcDescriptionSource(new Database(database.app()));

    eraser.forget(
        scene.tenantId(), new Forgotten(List.of(ada), List.of(), List.of(ada), List.of()));
    assertThat(names.names(scene.tenantId(), "mbox:mailto:ada@example.org")).isEmpty();
    assertThat(number("mbox:mailto:ada@example.org")).as("still used").isEqualTo(ada);

    scene.store(aStatement().byActor("{\"name\":\"Ada\",\"mbox\":\"mailto:ada@example.org\"}"));
    assertThat(names.names(scene.tenantId(), "mbox:mailto:ada@example.org")).containsExactly("Ada");
  }

  @Test
  void theApplicationShouldNotTouchTheRecordOfErasures() {
    for (String attempt :
        List.of(
            "delete from lrs.statement",
            "update lrs.erasure set entry = ''",
            "delete from lrs.erased_statement",
            "select lrs.hold_head(1)",
            "update lrs.log_head set erasures = 0")) {
      assertThatThrownBy(() -> text(database.app(), attempt))
          .as(attempt)
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  private long number(String key) {
    try {
      return Long.parseLong(
          text("select id from lrs.term where kind = 1 and text = '" + key + "' order by id"));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private long tenant() {
    try {
      return new CredentialIssuer(database.owner())
          .ensureTenant("tenant-" + System.nanoTime())
          .id();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void assertOpens(String select, int expected) throws SQLException {
    int opened = 0;
    try (Connection connection = database.owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(select)) {
      while (row.next()) {
        assertThat(
                new Commitment(row.getBytes(1), row.getBytes(2))
                    .holds(row.getString(3).getBytes(UTF_8)))
            .isTrue();
        opened++;
      }
    }
    assertThat(opened).isEqualTo(expected);
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(text("select count(*) from " + table + " where position = 1"));
  }

  private String text(String select) throws SQLException {
    return text(database.owner(), select);
  }

  private static String text(DataSource as, String select) throws SQLException {
    try (Connection connection = as.getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(select)) {
      row.next();
      return row.getString(1);
    }
  }

  private List<Long> positions() throws SQLException {
    List<Long> positions = new ArrayList<>();
    try (Connection connection = database.owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select position from lrs.log order by position")) {
      while (row.next()) {
        positions.add(row.getLong(1));
      }
    }
    return positions;
  }

  private List<Instant> times() throws SQLException {
    List<Instant> times = new ArrayList<>();
    try (Connection connection = database.owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select stored from lrs.log order by position")) {
      while (row.next()) {
        times.add(row.getTimestamp(1).toInstant());
      }
    }
    return times;
  }
}
