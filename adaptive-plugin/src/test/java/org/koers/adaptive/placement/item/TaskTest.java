package org.koers.adaptive.placement.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static Option option(String id, boolean right) {
    return Option.of(id, "text of " + id, right);
  }

  private static double written(Task task, String text) {
    return task.credit(new Answer.Written(text));
  }

  @Test
  void choosingAllOrNothingShouldBeWorthNothing() {
    Task task =
        new Task.MultipleChoice(
            List.of(option("a", true), option("b", true), option("c", true), option("d", false)),
            false);
    assertThat(task.credit(Answer.Chosen.of("a", "b", "c"))).isEqualTo(1);
    assertThat(task.credit(Answer.Chosen.of("a", "b"))).isEqualTo(0.666667);
    assertThat(task.credit(Answer.Chosen.of("a", "b", "c", "d"))).isZero();
    assertThat(task.credit(Answer.Chosen.of())).isZero();
    assertThat(task.credit(Answer.Chosen.of("d"))).isZero();
  }

  @Test
  void notToKnowShouldBeNoWorseThanWrongInEveryKind() {
    Option right = option("a", true);
    Option wrong = option("b", false);
    List<Task> tasks =
        List.of(
            new Task.SingleChoice(List.of(right, wrong)),
            new Task.MultipleChoice(List.of(right, wrong), false),
            new Task.TrueFalse(true),
            new Task.Numeric(List.of(Task.Range.around(BigDecimal.ONE, BigDecimal.ZERO, 1))),
            new Task.Matching(List.of(new Task.Prompt("p", "p", "a")), List.of(right, wrong)),
            new Task.ShortText(List.of(TextKey.of("x"))));
    for (Task task : tasks) {
      assertThat(task.credit(new Answer.Unknown())).isZero();
      assertThat(task.credit(Answer.Chosen.of("b"))).isZero();
      assertThat(task.credit(Answer.Matched.of(Map.of("p", "b")))).isZero();
      assertThat(written(task, "nonsense")).isZero();
    }
  }

  @Test
  void twoOptionsShouldNotAnswerASingleChoice() {
    Task task = new Task.SingleChoice(List.of(option("a", true), option("b", false)));
    assertThat(task.credit(Answer.Chosen.of("a"))).isEqualTo(1);
    assertThat(task.credit(Answer.Chosen.of("a", "b"))).isZero();
  }

  @Test
  void numbersShouldBeReadAsPeopleTypeThem() {
    Task task =
        new Task.Numeric(
            List.of(new Task.Range(new BigDecimal("-1.5"), new BigDecimal("1000"), 1)));
    for (String right : List.of("0", " 1,5 ", "-1.50", "1 000", "1e3", "+7", ".5", "\u22121")) {
      assertThat(written(task, right)).as(right).isEqualTo(1);
    }
    for (String wrong : List.of("", "one", "1.000,5", "-1.51", "1000.1", "1e999", "NaN", "0x1")) {
      assertThat(written(task, wrong)).as(wrong).isZero();
    }
  }

  @Test
  void starsShouldStandForAnyText() {
    TextKey key = new TextKey("a*b*c", true, false, 1);
    for (String right : List.of("abc", "A--B--C", "a b b c", "abcbc")) {
      assertThat(key.meets(right)).as(right).isTrue();
    }
    for (String wrong : List.of("ab", "ac", "abcd", "xabc", "acb")) {
      assertThat(key.meets(wrong)).as(wrong).isFalse();
    }
    assertThat(new TextKey("ab*ba", true, false, 1).meets("aba")).isFalse();
    assertThat(TextKey.of("a*b").meets("axb")).isFalse();
    assertThat(new TextKey("*", true, false, 1).meets("")).isTrue();
  }

  @Test
  void howAnAccentIsEncodedShouldNotMatterButWhetherThereIsOne() {
    assertThat(TextKey.of("caf\u00e9").meets("CAFE\u0301 ")).isTrue();
    assertThat(TextKey.of("caf\u00e9").meets("cafe")).isFalse();
    assertThat(new TextKey("pH", false, true, 1).meets("PH")).isFalse();
  }

  @Test
  void aKeyThatNobodyCanMeetShouldNotBeBuilt() {
    assertThatThrownBy(() -> new Task.SingleChoice(List.of(option("a", false), option("b", false))))
        .hasMessageContaining("No option is right");
    assertThatThrownBy(() -> new Task.SingleChoice(List.of(option("a", true))))
        .hasMessageContaining("two options");
    assertThatThrownBy(
            () -> new Task.MultipleChoice(List.of(option("a", true), option("a", false)), false))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new Task.Range(BigDecimal.TEN, BigDecimal.ONE, 1))
        .hasMessageContaining("above");
    assertThatThrownBy(
            () ->
                new Task.Matching(
                    List.of(new Task.Prompt("p", "p", "z")),
                    List.of(option("a", true), option("b", false))))
        .hasMessageContaining("target");
  }
}
