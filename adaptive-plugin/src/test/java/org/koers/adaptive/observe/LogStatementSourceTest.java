package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.xapi.Actor;

class LogStatementSourceTest implements StatementSourceContract {

  @Override
  public StatementSource sourceOver(List<String> statements) {
    return new LogStatementSource(new ListedLog(1, statements));
  }

  @ParameterizedTest(name = "{0} statements in {1} readings")
  @CsvSource({"0, 1", "1, 1", "499, 1", "500, 2", "1203, 3"})
  void itShouldNotReadOnAfterAPageThatIsNotFull(int statements, int readings) {
    List<String> stored =
        IntStream.rangeClosed(1, statements)
            .mapToObj(
                n ->
                    StatementSourceContract.statement(
                        ANNA_JSON,
                        StatementSourceContract.id(n),
                        StatementSourceContract.activity("a")))
            .toList();
    Counting log = new Counting(new ListedLog(1, stored), new AtomicInteger());

    assertThat(new LogStatementSource(log).statementsOf(1, ANNA)).hasSize(statements);
    assertThat(log.readings()).hasValue(readings);
  }

  private record Counting(StatementLog log, AtomicInteger readings) implements StatementLog {
    @Override
    public List<LoggedStatement> after(long tenantId, long position, int limit) {
      return log.after(tenantId, position, limit);
    }

    @Override
    public List<LoggedStatement> ofActor(long tenantId, Actor actor, long position, int limit) {
      readings.incrementAndGet();
      return log.ofActor(tenantId, actor, position, limit);
    }

    @Override
    public long head(long tenantId) {
      return log.head(tenantId);
    }
  }
}
