package org.koers.adaptive.learnerstate;

import java.util.List;
import org.koers.adaptive.learnerstate.prediction.ExtraFeature;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.learnerstate.prediction.Question;
import org.koers.adaptive.observe.LearningSignal;

/** Is told of each answer that counts, before the state takes it in. */
@FunctionalInterface
public interface AnswerHearer {

  AnswerHearer NOBODY = (_, _, _, _) -> {};

  /**
   * An answer and what was known before it.
   *
   * @param learner what earlier answers left behind; it changes with this one
   * @param extras by {@link Predictor#EXTRAS}, each the mean over the competencies
   */
  void hear(
      LearningSignal.Answer answer,
      Question question,
      LearnerFeatures learner,
      List<ExtraFeature> extras);
}
