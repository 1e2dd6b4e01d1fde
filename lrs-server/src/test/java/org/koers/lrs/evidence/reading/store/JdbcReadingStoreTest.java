package org.koers.lrs.evidence.reading.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.filter.Condition;
import org.koers.lrs.evidence.filter.FilterParser;
import org.koers.lrs.evidence.reading.AsOf;
import org.koers.lrs.evidence.reading.Piece;
import org.koers.lrs.evidence.reading.ReadStatement;
import org.koers.lrs.evidence.reading.ReadingStore;
import org.koers.lrs.evidence.reading.Selection;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;

class JdbcReadingStoreTest {

  private static Endpoint endpoint;

  private final ReadingStore store =
      new JdbcReadingStore(new Database(endpoint.database().app()), Duration.ofSeconds(20));
  private Endpoint.Client client;

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @BeforeEach
  void beginAnew() {
    client = endpoint.newClient(Scope.ALL);
  }

  private long tenant() throws Exception {
    try (Connection connection = endpoint.database().owner().getConnection();
        Statement select = connection.createStatement();
        var row = select.executeQuery("select max(id) from lrs.tenant")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Selection all(Condition condition) throws Exception {
    return new Selection(
        tenant(),
        StatementFilter.all(StatementFilter.Selection.EVERYTHING),
        condition,
        new AsOf(store.head(tenant()), AsOf.Voided.EXCLUDE));
  }

  @Test
  void aLookShouldEndAfterItsStatementsThoughNoneFits() throws Exception {
    for (int i = 0; i < 10; i++) {
      client.post(aStatement().json());
    }

    Piece piece = store.read(all(FilterParser.condition("no=1")), Slice.after(0, 4));

    assertThat(piece.statements()).isEmpty();
    assertThat(piece.searchedTo()).isEqualTo(4);
    assertThat(piece.isLast()).isFalse();
  }

  @Test
  void aLookShouldEndWhereTheTextsAreManyBytes() throws Exception {
    String large = "x".repeat(1_500_000);
    for (int i = 0; i < 5; i++) {
      client.post(aStatement().with("\"result\":{\"response\":\"" + large + "\"}").json());
    }

    List<Long> positions = new ArrayList<>();
    int looks = 0;
    Piece piece;
    long beyond = 0;
    do {
      piece = store.read(all(Condition.always()), Slice.after(beyond, 100));
      assertThat(piece.statements()).hasSizeLessThanOrEqualTo(3);
      piece.statements().stream().map(ReadStatement::position).forEach(positions::add);
      beyond = piece.searchedTo();
      looks++;
    } while (!piece.isLast());

    assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void everyStatementThatTheStoreTakesShouldBecomeJson() throws Exception {
    String deep = "[".repeat(90) + "]".repeat(90);
    client.post(
        aStatement()
            .with(
                "\"context\":{\"extensions\":{\"x:a\":" + deep + ",\"x:b\":1e390,\"x:c\":1e-390}}")
            .json());

    var filter = FilterParser.condition("context.extensions[\"x:b\"] > 5");
    assertThat(store.read(all(filter), Slice.after(0, 4)).statements()).hasSize(1);
  }

  @Test
  void aQuestionThatTakesTooLongShouldBeEndedWithTheCure() throws Exception {
    try (Connection locking = endpoint.database().owner().getConnection();
        Statement sql = locking.createStatement()) {
      locking.setAutoCommit(false);
      sql.execute("lock table lrs.term in access exclusive mode");
      ReadingStore hasty =
          new JdbcReadingStore(new Database(endpoint.database().app()), Duration.ofMillis(50));
      Selection selection = all(Condition.always());

      assertThatThrownBy(() -> hasty.read(selection, Slice.after(0, 10)))
          .isInstanceOfSatisfying(
              LrsProblem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_COSTLY))
          .hasMessageContaining("Narrow it by agent, verb, activity");
    }
  }
}
