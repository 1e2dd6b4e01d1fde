package org.koers.adaptive.learnerstate;

import org.koers.adaptive.learnerstate.prediction.Question;
import org.koers.adaptive.observe.LearningSignal;

/** Is told of each answer that counts, before the state takes it in. */
@FunctionalInterface
public interface AnswerHearer {

  AnswerHearer NOBODY = (_, _, _, _) -> {};

  /**
   * An answer and what was known before it.
   *
   * @param ratingLogit {@link Predictor#RATING}, the mean over the competencies
   * @param retentionLogit {@link Predictor#RETENTION}
   */
  void hear(
      LearningSignal.Answer answer, Question question, double ratingLogit, double retentionLogit);
}
