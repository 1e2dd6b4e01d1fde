package org.koers.packager.analyse;

import java.util.List;

/**
 * Something that a learner is asked.
 *
 * @param kind as the authoring tool calls it
 * @param passage the question's text
 * @param choices what there is to choose from, in the order of the file; empty where nothing is
 */
public record Question(String kind, Passage passage, List<Choice> choices) {

  /**
   * One of the answers that are offered.
   *
   * @param correct whether the package counts it as right; also false where it does not say
   */
  public record Choice(String text, boolean correct) {}

  public Question {
    choices = List.copyOf(choices);
  }

  /** Whether the package says which answers are right. */
  public boolean hasKey() {
    return choices.stream().anyMatch(Choice::correct);
  }
}
