package org.koers.adaptive.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /** The most characters of a question. */
  public static final int LONGEST_TEXT = 2000;

  /** The most characters of an answer. */
  public static final int LONGEST_CHOICE = 500;

  /** Why a question cannot be asked. */
  public enum Flaw {
    /** It has no words. */
    EMPTY,
    /** It, or an answer, is longer than anybody reads. */
    LONG,
    /** There is too little to choose from. */
    UNANSWERED,
    /** No answer is right. */
    KEYLESS,
    /** Every answer is right, where there were wrong ones to choose from. */
    ALL_RIGHT
  }

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

    /**
     * Why it cannot be asked like this; empty if it can.
     *
     * @param found as it stands in the package
     */
    public Optional<Flaw> flaw(Wording found) {
      boolean chosen = found.choices.stream().anyMatch(one -> !one.correct());
      if (text.isBlank()) {
        return Optional.of(Flaw.EMPTY);
      }
      if (text.length() > LONGEST_TEXT
          || choices.stream().anyMatch(one -> one.text().length() > LONGEST_CHOICE)) {
        return Optional.of(Flaw.LONG);
      }
      if (choices.size() < (chosen ? 2 : Math.min(1, found.choices.size()))) {
        return Optional.of(Flaw.UNANSWERED);
      }
      if (!choices.isEmpty() && !hasKey()) {
        return Optional.of(Flaw.KEYLESS);
      }
      return chosen && choices.stream().allMatch(Question.Choice::correct)
          ? Optional.of(Flaw.ALL_RIGHT)
          : Optional.empty();
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

  /** The same, asked with other words. */
  public ItemQuestion worded(Wording words) {
    return new ItemQuestion(
        number, kind, interaction, place, found, words, verdict, decidedBy, decidedAt);
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

  /** Whether it is open, has a key and can be asked as it is. */
  public boolean ready() {
    return verdict == Verdict.OPEN && asked.hasKey() && asked.flaw(found).isEmpty();
  }

  /** Whether an author changed its words or its key. */
  public boolean corrected() {
    return !found.equals(asked);
  }

  /** Which question of a package, for addresses and forms. */
  public record Key(UUID item, int number) {}
}
