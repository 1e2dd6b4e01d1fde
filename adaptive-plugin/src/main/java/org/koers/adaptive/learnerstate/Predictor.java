package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.learnerstate.prediction.ExtraFeature;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.learnerstate.prediction.Prediction;
import org.koers.adaptive.learnerstate.prediction.PredictionModel;
import org.koers.adaptive.learnerstate.prediction.Question;

/**
 * Predicts answers from all that is known: the learner's answers, the rating on the competency with
 * the level of the question, and what is still remembered. The last two are {@link ExtraFeature}s
 * of the model.
 *
 * @param tenant name by which the model knows the organisation
 */
public record Predictor(PredictionModel model, String tenant) {

  /** Logit of a right answer by the {@link Rating} alone, its uncertainty priced in. */
  public static final String RATING = "rating";

  /** Logit of still remembering; 0 for what was never asked. */
  public static final String RETENTION = "retention";

  /** In their order, for training. */
  public static final List<String> EXTRAS = List.of(RATING, RETENTION);

  /** A memory is never surer than this, nor than its opposite. */
  private static final double MOST_RETENTION = 0.99;

  /** Before anything was learned from answers: the rating counts for what it is. */
  public static final Predictor UNTRAINED =
      new Predictor(PredictionModel.untrained("rating-1", Map.of(RATING, 1.0)), "");

  /** As the model knows it. */
  Question question(String item, Collection<String> competencies) {
    return new Question(item, List.copyOf(competencies), tenant);
  }

  /** Of the next answer to an average question on a competency. */
  Prediction predict(
      LearnerFeatures learner,
      String competency,
      double ratingLogit,
      Optional<Double> retention,
      Instant now) {
    return model.predict(
        learner,
        question("", List.of(competency)),
        now,
        List.of(
            new ExtraFeature(RATING, ratingLogit),
            new ExtraFeature(RETENTION, retentionLogit(retention))));
  }

  /** As the model was trained on it. */
  static double retentionLogit(Optional<Double> retention) {
    return retention
        .map(chance -> Math.clamp(chance, 1 - MOST_RETENTION, MOST_RETENTION))
        .map(chance -> Math.log(chance / (1 - chance)))
        .orElse(0.0);
  }
}
