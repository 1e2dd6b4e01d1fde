package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.koers.lrs.database.Database;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class QueryGateTest {

  private final QueryGate gate = new QueryGate(1, Duration.ZERO);

  @Test
  void whatFindsNoPlaceShouldBeRefusedAndNotWaitForever() {
    gate.run(
        () ->
            assertThatThrownBy(() -> gate.run(() -> "second"))
                .isInstanceOfSatisfying(
                    LrsProblem.class,
                    problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_QUERIES)));
    assertThat(gate.run(() -> "after")).isEqualTo("after");
  }

  @Test
  void aQueryThatFailsShouldGiveItsPlaceBack() {
    assertThatThrownBy(
            () ->
                gate.run(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(gate.run(() -> "after")).isEqualTo("after");
  }

  @Test
  void aQuestionThatTakesTooLongShouldSaySo() {
    TestDatabase fresh = TestDatabase.fresh();
    PGSimpleDataSource hasty = (PGSimpleDataSource) fresh.app();
    hasty.setOptions("-c statement_timeout=50ms");
    assertThatThrownBy(
            () ->
                new Database(hasty)
                    .bare(connection -> connection.createStatement().execute("select pg_sleep(9)")))
        .isInstanceOfSatisfying(
            LrsProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.QUERY_TOO_LONG))
        .hasMessageContaining("koers.database.timeout");
  }
}
