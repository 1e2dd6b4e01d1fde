package org.koers.adaptive.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Question;

/**
 * A question that a package asks, as found and as an author wants it.
 *
 * @param number its place in the package, from 0
 * @param kind as the authoring tool calls it
 * @param interaction id by which runtimes report it; empty if it has none
 * @param place the file it stands in
 * @param found as it stands in the package
 * @param asked as an author corrected it; equal to {@code found} before
 * @param decidedBy empty while it is open
 */
public record ItemQuestion(
    int number,
    String kind,
    String interaction,
    String place,
    Wording found,
    Wording asked,
    Verdict verdict,
    String decidedBy,
    @Nullable Instant decidedAt) {

  /**
   * What a question says.
   *
   * @param choices what there is to choose from, with the key
   * @param feedback what a learner is told about an answer
   */
  public record Wording(String text, List<Question.Choice> choices, List<String> feedback) {

    /** Copies, so that nothing can change it later. */
    public Wording {
      choices = List.copyOf(choices);
      feedback = List.copyOf(feedback);
    }

    /** Whether it says which answers are right. */
    public boolean hasKey() {
      return choices.stream().anyMatch(Question.Choice::correct);
    }
  }

  static ItemQuestion of(int number, Question question) {
    Wording wording =
        new Wording(question.passage().text(), question.choices(), question.feedback());
    return new ItemQuestion(
        number,
        question.kind(),
        question.id(),
        question.passage().place(),
        wording,
        wording,
        Verdict.OPEN,
        "",
        null);
  }

  /** The same, decided. */
  ItemQuestion decided(Verdict as, Wording wording, String who, Instant now) {
    boolean open = as == Verdict.OPEN;
    return new ItemQuestion(
        number, kind, interaction, place, found, wording, as, open ? "" : who, open ? null : now);
  }

  /** The same with another's decision, as of the edition before. */
  ItemQuestion asIn(ItemQuestion before) {
    return new ItemQuestion(
        number,
        kind,
        interaction,
        place,
        found,
        before.asked,
        before.verdict,
        before.decidedBy,
        before.decidedAt);
  }

  /** Whether an author changed its words or its key. */
  public boolean corrected() {
    return !found.equals(asked);
  }

  /** Which question of a package, for addresses and forms. */
  public record Key(UUID item, int number) {}
}
