package org.koers.adaptive.learnerstate.retention;

import java.time.Instant;
import java.util.Optional;
import org.koers.adaptive.observe.LearningSignal;

/**
 * One answer or result, as far as it shows whether something is remembered.
 *
 * @param sitting what belongs together: the attempt
 * @param right from 0 (all wrong) to 1 (all right)
 * @param answers that it stands for, above 0
 */
public record Recall(Instant at, String sitting, double right, double answers, Sureness sureness) {

  /** Answers behind a score without its answers: the shortest usual quiz. */
  private static final double SCORE = 3;

  /** Answers behind passed or failed without a score. */
  private static final double VERDICT = 2;

  public Recall {
    if (!(right >= 0 && right <= 1) || !(answers > 0)) {
      throw new IllegalArgumentException(
          "A recall is from 0 to 1 right, over more than 0 answers, not %s over %s"
              .formatted(right, answers));
    }
  }

  /**
   * What an outcome says of recall; nothing if it only shows that somebody was there: completed is
   * not remembered, and a placement test's answers speak for themselves.
   */
  public static Optional<Recall> of(LearningSignal.Outcome signal, Sureness sureness) {
    return switch (signal) {
      case LearningSignal.Answer answer -> shown(answer, answer.right() ? 1 : 0, 1, sureness);
      case LearningSignal.ScaledScore score -> shown(score, score.scaled(), SCORE, sureness);
      case LearningSignal.Verdict verdict ->
          shown(verdict, verdict.passed() ? 1 : 0, VERDICT, sureness);
      case LearningSignal.Completion _, LearningSignal.Placed _ -> Optional.empty();
    };
  }

  public static Optional<Recall> of(LearningSignal.Outcome signal) {
    return of(signal, Sureness.UNSAID);
  }

  private static Optional<Recall> shown(
      LearningSignal signal, double right, double answers, Sureness sureness) {
    return Optional.of(
        new Recall(signal.basis().timestamp(), signal.basis().attempt(), right, answers, sureness));
  }
}
