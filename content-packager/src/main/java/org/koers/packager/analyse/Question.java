package org.koers.packager.analyse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that a learner is asked.
 *
 * @param kind as the authoring tool calls it
 * @param passage the question's text
 * @param choices what there is to choose from, in the order of the file; the right answers alone
 *     where a learner writes freely; empty where nothing is
 * @param id by which its content knows it, and most runtimes report it as an interaction; empty if
 *     it has none
 * @param feedback what a learner is told about an answer
 */
public record Question(
    String kind, Passage passage, List<Choice> choices, String id, List<String> feedback) {

  /**
   * One of the answers that are offered.
   *
   * @param correct whether the package counts it as right; also false where it does not say
   * @param prompt the part of the question that it answers, as in matching; empty if all of it
   */
  public record Choice(String text, boolean correct, String prompt) {

    /** An answer to all of the question. */
    public Choice(String text, boolean correct) {
      this(text, correct, "");
    }
  }

  public Question {
    choices = List.copyOf(choices);
    feedback = List.copyOf(feedback);
  }

  /** A question of which no more is known. */
  public Question(String kind, Passage passage, List<Choice> choices) {
    this(kind, passage, choices, "", List.of());
  }

  /** Whether the package says which answers are right. */
  public boolean hasKey() {
    return choices.stream().anyMatch(Choice::correct);
  }

  /** All that a learner reads of it: what is asked, what there is to choose, what is told after. */
  public List<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(passage.text());
    choices.forEach(c -> texts.add(c.prompt()));
    choices.stream()
        .filter(c -> !c.text().matches("true|false")) // are not shown like this
        .forEach(c -> texts.add(c.text()));
    texts.addAll(feedback);
    texts.remove("");
    return List.copyOf(texts);
  }
}
