package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.problem.LrsProblem;

class XapiStatementSourceTest implements StatementSourceContract {

  private final List<ListedLrs> running = new ArrayList<>();
  private final List<Integer> voided = new ArrayList<>();

  @Override
  public StatementSource sourceOver(List<String> statements) {
    ListedLrs lrs = new ListedLrs(statements, voided);
    running.add(lrs);
    return new ElsewhereForOne(
        tenant -> tenant == 1,
        new XapiStatementSource(lrs.endpoint(), ListedLrs.AUTHORIZATION),
        new LogStatementSource(new ListedLog(2, List.of())));
  }

  @AfterEach
  void stop() {
    running.forEach(ListedLrs::close);
  }

  @Test
  void whatIsVoidedShouldHaveAllReadAgain() {
    List<String> stored = new ArrayList<>();
    StatementSource source = sourceOver(stored);
    stored.add(
        StatementSourceContract.statement(
            ANNA_JSON, StatementSourceContract.id(1), StatementSourceContract.activity("a")));
    stored.add(
        StatementSourceContract.statement(
            ANNA_JSON, StatementSourceContract.id(2), StatementSourceContract.activity("a")));

    Reading first = source.read(1, ANNA, Reading.Mark.NONE);
    voided.add(1);
    Reading second = source.read(1, ANNA, first.mark());

    assertThat(first.statements()).hasSize(2);
    assertThat(second.whole()).isTrue();
    assertThat(second.statements())
        .extracting(one -> one.id().toString())
        .containsExactly(StatementSourceContract.id(2));
  }

  @Test
  void aStatementThatBreaksTheRulesShouldBeLeftOutAlone() {
    List<String> stored =
        List.of(
            StatementSourceContract.statement(
                ANNA_JSON, ListedLrs.BREAKS_RULES, StatementSourceContract.activity("a")),
            StatementSourceContract.statement(
                ANNA_JSON, StatementSourceContract.id(2), StatementSourceContract.activity("a")));

    assertThat(sourceOver(stored).statementsOf(1, ANNA)).hasSize(1);
  }

  @Test
  void aStoreThatCannotBeUsedShouldBeNamedWithTheSettings() {
    StatementSource away =
        new XapiStatementSource(URI.create("http://localhost:1/xapi"), ListedLrs.AUTHORIZATION);
    ListedLrs lrs = new ListedLrs(List.of(), List.of());
    running.add(lrs);
    StatementSource refused = new XapiStatementSource(lrs.endpoint(), "Basic bm8=");

    assertThatThrownBy(() -> away.statementsOf(1, ANNA))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("http://localhost:1/xapi/")
        .hasMessageContaining("koers.statements.endpoint");
    assertThatThrownBy(() -> refused.statementsOf(1, ANNA)).hasMessageContaining("401");
  }
}
