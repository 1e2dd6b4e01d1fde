package org.koers.adaptive.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a learner's page.
 *
 * @param base path of the page, for its links
 * @param waiting things the learner did that the choice does not know yet
 * @param next null where nothing is to be done
 * @param why reasons of the choice, or why there is none
 * @param resumes true if the next activity was begun before
 * @param test what there is to say of placement tests
 * @param own what the learner wishes and can wish
 */
public record PathView(
    Words words,
    String base,
    String name,
    int minutes,
    List<Integer> choices,
    long waiting,
    @Nullable ActivityView next,
    boolean resumes,
    List<ReasonView> why,
    List<AlternativeView> alternatives,
    List<ProgressView> progress,
    List<FinishedView> finished,
    TestView test,
    @Nullable OwnView own) {

  /** The same with what the learner can do about it. */
  PathView with(OwnView more) {
    return new PathView(
        words,
        base,
        name,
        minutes,
        choices,
        waiting,
        next,
        resumes,
        why,
        alternatives,
        progress,
        finished,
        test,
        more);
  }

  /** The query that keeps what the learner asked for. */
  public String query() {
    return "?minutes=" + minutes + "&lang=" + words.language();
  }

  /**
   * A reason in words.
   *
   * @param statements what it rests on, each in a line
   */
  public record ReasonView(String sentence, List<StatementLine> statements) {}

  /** What was not chosen. */
  public record AlternativeView(ActivityView activity, List<String> whyNot) {}

  /**
   * A competency that the role requires.
   *
   * @param memory what is left of it and when it is to be refreshed; may be empty
   * @param steps from 0 to {@link #STEPS}
   * @param done shown, now or a while ago
   */
  public record ProgressView(
      String label,
      String level,
      String standing,
      String soFar,
      String memory,
      int steps,
      boolean done) {

    public static final int STEPS = 3;
  }

  /** An attempt that is over. */
  public record FinishedView(ActivityView activity, String day) {}
}
