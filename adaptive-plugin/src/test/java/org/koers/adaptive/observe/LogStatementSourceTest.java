package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.statement.store.Revision;
import org.koers.lrs.xapi.Actor;

class LogStatementSourceTest implements StatementSourceContract {

  @Override
  public StatementSource sourceOver(List<String> statements) {
    return new LogStatementSource(new ListedLog(1, statements));
  }

  @Test
  void itShouldReadOnAfterAPageThatIsNotFull() {
    List<String> stored =
        IntStream.rangeClosed(1, 7)
            .mapToObj(
                n ->
                    StatementSourceContract.statement(
                        ANNA_JSON,
                        StatementSourceContract.id(n),
                        StatementSourceContract.activity("a")))
            .toList();
    StatementLog log = new ShortPages(new ListedLog(1, stored));

    assertThat(new LogStatementSource(log).statementsOf(1, ANNA)).hasSize(7);
  }

  /** Gives less than is asked for, as a store does when statements are large. */
  private record ShortPages(StatementLog log) implements StatementLog {
    @Override
    public List<LoggedStatement> after(long tenantId, long position, int limit) {
      return log.after(tenantId, position, 2);
    }

    @Override
    public List<LoggedStatement> ofActor(long tenantId, Actor actor, long position, int limit) {
      return log.ofActor(tenantId, actor, position, 2);
    }

    @Override
    public long head(long tenantId) {
      return log.head(tenantId);
    }

    @Override
    public Revision revision(long tenantId) {
      return log.revision(tenantId);
    }
  }

  @Test
  void voidedStatementsOfEverybodyShouldBeNamed() {
    String voiding =
        """
        {"id":"%s","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},\
        "object":{"objectType":"StatementRef","id":"%s"}}"""
            .formatted(
                StatementSourceContract.id(2),
                StatementSourceContract.BEN_JSON,
                StatementSourceContract.id(1));
    String first =
        StatementSourceContract.statement(
            StatementSourceContract.ANNA_JSON,
            StatementSourceContract.id(1),
            StatementSourceContract.activity("a"));
    List<String> heard = new ArrayList<>();

    Set<UUID> voided =
        new LogStatementSource(new ListedLog(1, List.of(first, voiding)))
            .readAll(1, one -> heard.add(one.id().toString()));

    assertThat(heard).containsExactly(StatementSourceContract.id(1));
    assertThat(voided).containsExactly(UUID.fromString(StatementSourceContract.id(1)));
  }
}
