package org.koers.packager.compare;

import java.util.List;
import java.util.Optional;
import org.koers.packager.analyse.Question;

/**
 * What became of a question.
 *
 * @param before empty if it was added
 * @param after empty if it was removed
 * @param words the difference of its text by words
 * @param choices what became of its answers
 * @param reordered whether the same answers stand in another order
 * @param key whether another answer counts as right
 * @param feedback whether a learner is told something else about an answer
 */
public record QuestionChange(
    Optional<Question> before,
    Optional<Question> after,
    List<Piece> words,
    List<ChoiceChange> choices,
    boolean reordered,
    boolean key,
    boolean feedback,
    Weight weight) {

  /**
   * What became of an answer.
   *
   * @param before empty if it was added
   * @param after empty if it was removed
   */
  public record ChoiceChange(
      Optional<Question.Choice> before, Optional<Question.Choice> after, Weight weight) {}

  public QuestionChange {
    words = List.copyOf(words);
    choices = List.copyOf(choices);
  }

  /** Whether it is new. */
  public boolean added() {
    return before.isEmpty();
  }

  /** Whether it is gone. */
  public boolean removed() {
    return after.isEmpty();
  }
}
