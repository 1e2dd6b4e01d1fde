package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.Set;

/**
 * What is believed of the global weights before any answer: ratings count for what they are, the
 * rest for nothing, so that a model of few answers is near {@link PredictionModel#untrained()}.
 */
final class GlobalPrior {

  /** logit² where the feature is 1. */
  private static final double VARIANCE = 0.1;

  private static final double BASE_VARIANCE = 1;

  private GlobalPrior() {}

  /**
   * Expected weights.
   *
   * @param extras how many features of other models stand behind
   */
  static double[] mean(Set<Feature> used, int extras) {
    double[] mean = new double[Feature.COUNT + extras];
    for (Feature rating : Set.of(Feature.LEARNER_RATING, Feature.COMPETENCY_RATING)) {
      mean[rating.place()] = used.contains(rating) ? 1 : 0;
    }
    return mean;
  }

  static double[] variance(int extras) {
    double[] variance = new double[Feature.COUNT + extras];
    Arrays.fill(variance, VARIANCE);
    variance[Feature.BASE.place()] = BASE_VARIANCE;
    return variance;
  }
}
