package org.koers.adaptive.learnerstate.prediction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sparse logistic regression, frozen: predicts a learner's next answer from the earlier ones.
 *
 * <p>The logit is a plain sum over {@link Feature}s, each with a weight for all, plus what the
 * competencies, the item and the tenant differ from it; so each prediction is its own explanation.
 * Anybody and anything new counts as an average one. ADR 0021.
 *
 * @param version named by every prediction
 * @param weights in the order of {@link Feature}
 * @param extraWeights of features of other models, by name
 */
public record PredictionModel(
    String version,
    RatingParameters ratings,
    Weights weights,
    Map<String, Double> extraWeights,
    Effects competencies,
    Effects items,
    Effects tenants,
    BetaCalibration calibration) {

  public PredictionModel {
    extraWeights = Map.copyOf(extraWeights);
  }

  /** What is used before anything was learned: ratings alone, every question alike. */
  public static PredictionModel untrained() {
    return untrained("untrained-1", GlobalPrior.RATINGS.mean(), Map.of());
  }

  /** What is used before anything was learned where other models know more than the ratings. */
  public static PredictionModel untrained(String version, Map<String, Double> extraWeights) {
    return untrained(version, Weights.of(new double[Feature.COUNT]), extraWeights);
  }

  private static PredictionModel untrained(
      String version, Weights weights, Map<String, Double> extraWeights) {
    return new PredictionModel(
        version,
        RatingParameters.ofLevel(0),
        weights,
        extraWeights,
        Effects.none(EffectKind.COMPETENCY),
        Effects.none(EffectKind.ITEM),
        Effects.none(EffectKind.TENANT),
        BetaCalibration.NONE);
  }

  /** Of somebody of whom nothing is known. */
  public LearnerFeatures unknownLearner() {
    return fold().features();
  }

  /** To go through a history from its beginning; see {@link #hear}. */
  public LearnerFold fold() {
    return new LearnerFold(ratings, version);
  }

  /** The next answer of a history. */
  public void hear(LearnerFold fold, Question question, boolean right, Instant at) {
    fold.hear(question, right, at.toEpochMilli(), easiness(question));
  }

  /** One answer later; for many, {@link #fold} is faster. */
  public LearnerFeatures update(
      LearnerFeatures state, Question question, boolean right, Instant at) {
    LearnerFold fold = new LearnerFold(state);
    hear(fold, question, right, at);
    return fold.features();
  }

  public Prediction predict(LearnerFeatures state, Question question, Instant now) {
    return predict(state, question, now, List.of());
  }

  /** With what other models know. */
  public Prediction predict(
      LearnerFeatures state, Question question, Instant now, List<ExtraFeature> extras) {
    double[] groups =
        contributions(FeatureVector.of(state, question, now.toEpochMilli()), question);
    for (ExtraFeature extra : extras) {
      groups[FeatureGroup.EXTRA.place()] +=
          extraWeights.getOrDefault(extra.name(), 0.0) * extra.value();
    }
    return Prediction.of(groups, calibration, version);
  }

  /** Of a competency, as an average question of it at that moment would show. */
  public Mastery mastery(LearnerFeatures state, String competency, String tenant, Instant now) {
    Prediction prediction =
        predict(state, new Question("", List.of(competency), tenant), now, List.of());
    Gaussian overall = state.overall().rating();
    Gaussian own = state.competency(competency).rating();
    return new Mastery(
        prediction.probability(),
        overall.mean() + own.mean(),
        Math.sqrt(overall.variance() + own.variance()));
  }

  /** Logit of an average learner's right answer. */
  double easiness(Question question) {
    double easiness = ratings.level() + items.base(question.item());
    List<String> names = question.competencies();
    for (String name : names) {
      easiness += competencies.base(name) / names.size();
    }
    return easiness + tenants.base(question.tenant());
  }

  /** By {@link FeatureGroup}. */
  private double[] contributions(double[] features, Question question) {
    double[] groups = new double[FeatureGroup.COUNT];
    for (Feature feature : FEATURES) {
      groups[feature.group().place()] += weights.get(feature.place()) * features[feature.place()];
    }
    List<String> names = question.competencies();
    for (String name : names) {
      competencies.contribute(name, 1.0 / names.size(), features, groups);
    }
    items.contribute(question.item(), 1, features, groups);
    tenants.contribute(question.tenant(), 1, features, groups);
    return groups;
  }

  private static final Feature[] FEATURES = Feature.values();
}
