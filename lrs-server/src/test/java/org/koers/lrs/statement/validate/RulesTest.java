package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is in force, and looks somewhere. */
class RulesTest {

  static Stream<List<Rule>> groups() {
    return Rules.groups();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theRulesOfAGroupShouldBeInForceAndLookAtSomePart(List<Rule> group) {
    List<String> inForce = Rules.ALL.stream().map(RulesTest::name).toList();
    assertThat(group).isNotEmpty();
    assertThat(group)
        .allSatisfy(
            rule -> {
              assertThat(rule.parts()).as(name(rule)).isNotEmpty();
              assertThat(inForce).contains(name(rule));
              assertThat(rule.requirement()).isNotBlank();
            });
  }

  @Test
  void noRuleShouldBeInForceTwice() {
    assertThat(Rules.ALL.stream().map(RulesTest::name)).doesNotHaveDuplicates();
    assertThat(groups().mapToInt(List::size).sum()).isEqualTo(Rules.ALL.size());
  }

  private static String name(Rule rule) {
    return rule.getClass().getName() + " " + rule.requirement() + " " + rule.parts();
  }
}
