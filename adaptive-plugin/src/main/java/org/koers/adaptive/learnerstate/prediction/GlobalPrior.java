package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is believed of the global weights before any answer, so that a model of few answers is near
 * the one that it starts from.
 *
 * @param mean by {@link Feature}, then the features of other models
 */
record GlobalPrior(Weights mean) {

  /** logit² where the feature is 1. */
  private static final double VARIANCE = 0.1;

  private static final double BASE_VARIANCE = 1;

  /** Ratings count for what they are, the rest for nothing. */
  static final GlobalPrior RATINGS = ratings();

  private static GlobalPrior ratings() {
    double[] mean = new double[Feature.COUNT];
    mean[Feature.LEARNER_RATING.place()] = 1;
    mean[Feature.COMPETENCY_RATING.place()] = 1;
    return new GlobalPrior(Weights.of(mean));
  }

  /** The weights of a model, where they are used; names it has no weight for count for nothing. */
  static GlobalPrior of(PredictionModel start, Set<Feature> used, List<String> extraNames) {
    double[] mean = Arrays.copyOf(start.weights().toArray(), Feature.COUNT + extraNames.size());
    for (Feature unused : EnumSet.complementOf(EnumSet.copyOf(used))) {
      mean[unused.place()] = 0;
    }
    Map<String, Double> extras = start.extraWeights();
    for (int i = 0; i < extraNames.size(); i++) {
      mean[Feature.COUNT + i] = extras.getOrDefault(extraNames.get(i), 0.0);
    }
    return new GlobalPrior(Weights.of(mean));
  }

  double[] variance() {
    double[] variance = new double[mean.size()];
    Arrays.fill(variance, VARIANCE);
    variance[Feature.BASE.place()] = BASE_VARIANCE;
    return variance;
  }
}
