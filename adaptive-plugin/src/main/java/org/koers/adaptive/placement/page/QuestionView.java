package org.koers.adaptive.placement.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.path.Words;

/**
 * One question on a page.
 *
 * @param item its place in the test, from 1, by which an answer names it
 * @param language BCP 47 of the question
 * @param kind {@code single}, {@code multiple}, {@code truefalse}, {@code numeric}, {@code text} or
 *     {@code matching}
 * @param options in the order in which they are shown; their value is their place
 * @param prompts of a matching
 * @param done how many competencies are decided
 * @param of how many there are
 * @param left the most questions that can still come, this one included
 * @param said something to say first; null if there is nothing
 */
public record QuestionView(
    Words words,
    String base,
    String query,
    String attempt,
    int item,
    String stem,
    String language,
    String kind,
    List<String> options,
    List<String> prompts,
    int done,
    int of,
    int left,
    @Nullable String said) {

  public QuestionView {
    options = List.copyOf(options);
    prompts = List.copyOf(prompts);
  }
}
