package org.koers.adaptive.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision on tags or questions, of one package or of many at once.
 *
 * @param about what the sentence about it names, such as a value
 * @param items how many packages it touched
 * @param steps each tag before and after
 * @param questions each question before and after
 * @param undoneBy empty if it stands
 */
public record Change(
    long id,
    Instant at,
    String who,
    Kind kind,
    String about,
    int items,
    List<Step> steps,
    List<Asked> questions,
    String undoneBy,
    @Nullable Instant undoneAt) {

  Change numbered(long number) {
    return new Change(number, at, who, kind, about, items, steps, questions, undoneBy, undoneAt);
  }

  /** Only that part of it. */
  Change part(List<Step> someSteps, List<Asked> someQuestions) {
    return new Change(
        id, at, who, kind, about, items, someSteps, someQuestions, undoneBy, undoneAt);
  }

  /** How many tags and questions it is about. */
  public int size() {
    return steps.size() + questions.size();
  }

  /** The packages that it is about. */
  public List<UUID> packages() {
    return Stream.concat(steps.stream().map(Step::item), questions.stream().map(Asked::item))
        .distinct()
        .toList();
  }

  /** What was done. */
  public enum Kind {
    ACCEPTED,
    REJECTED,
    CHANGED,
    ADDED,
    REOPENED,
    ACCEPTED_ALL,
    SET_ALL,
    QUESTION_APPROVED,
    QUESTION_REJECTED,
    QUESTION_REOPENED,
    QUESTIONS_APPROVED
  }

  /**
   * What became of one tag.
   *
   * @param before null if there was none
   */
  public record Step(UUID item, @Nullable ItemTag before, ItemTag after) {}

  /** What became of one question. */
  public record Asked(UUID item, ItemQuestion before, ItemQuestion after) {}
}
