package org.koers.adaptive.learnerstate.prediction;

import java.util.List;
import java.util.Map;

/**
 * Learns a model in one pass, an update for each answer, in the order in which answers come; no
 * answer is kept. Not for several threads. Learners' own states do not belong to it: a state is
 * always a fold under a frozen model.
 */
public final class OnlineTraining {

  private final OnlineEffects competencies = new OnlineEffects(EffectKind.COMPETENCY);
  private final OnlineEffects items = new OnlineEffects(EffectKind.ITEM);
  private final OnlineEffects tenants = new OnlineEffects(EffectKind.TENANT);
  private final RecentPredictions recent = new RecentPredictions();
  private final RatingParameters ratings = RatingParameters.ofLevel(0);
  private final NormalBelief weights =
      new NormalBelief(GlobalPrior.RATINGS.mean().toArray(), GlobalPrior.RATINGS.variance());
  private double right = 1;
  private double answers = 2;

  /** For a learner's answers; give it to each of them in their order. */
  public LearnerFold fold() {
    return new LearnerFold(ratings, "online");
  }

  /**
   * Predicts the answer, learns from it, and takes it into the learner's fold.
   *
   * @param at milliseconds since 1970
   * @return the logit that was predicted before
   */
  public double learn(LearnerFold fold, Question question, boolean correct, long at) {
    double[] features = FeatureVector.of(fold.live(), question, at);
    List<String> item = List.of(question.item());
    List<String> tenant = List.of(question.tenant());
    double logit =
        weights.logit(features)
            + competencies.logit(question.competencies(), features)
            + items.logit(item, features)
            + tenants.logit(tenant, features);
    double total =
        weights.variance(features)
            + competencies.variance(question.competencies(), features)
            + items.variance(item, features)
            + tenants.variance(tenant, features);
    double p = Logit.probability(logit / Math.sqrt(1 + Math.PI * total / 8));
    double error = (correct ? 1 : 0) - p;
    fold.hear(question, correct, at, easiness(question, item, tenant));
    weights.learn(error, p * (1 - p), total);
    competencies.learn(question.competencies(), error, p * (1 - p), total);
    items.learn(item, error, p * (1 - p), total);
    tenants.learn(tenant, error, p * (1 - p), total);
    recent.add(logit, correct);
    right += correct ? 1 : 0;
    answers++;
    return logit;
  }

  private double easiness(Question question, List<String> item, List<String> tenant) {
    return level()
        + competencies.base(question.competencies())
        + items.base(item)
        + tenants.base(tenant);
  }

  private double level() {
    return Logit.of(right / answers);
  }

  /** As learned until now, frozen. */
  public PredictionModel model(String version) {
    return new PredictionModel(
        version,
        RatingParameters.ofLevel(level()),
        Weights.of(weights.mean()),
        Map.of(),
        competencies.effects(),
        items.effects(),
        tenants.effects(),
        recent.calibration());
  }
}
