package org.koers.adaptive.learnerstate.prediction;

import java.util.EnumMap;
import java.util.Map;

/**
 * How likely an answer is right, and why.
 *
 * @param probability calibrated, between 0 and 1, neither of them
 * @param logit before calibration; the sum of the contributions
 * @param contributions to the logit, of every group; 0 is no say
 * @param modelVersion of the model that said so
 */
public record Prediction(
    double probability,
    double logit,
    Map<FeatureGroup, Double> contributions,
    String modelVersion) {

  public Prediction {
    contributions = Map.copyOf(contributions);
  }

  static Prediction of(double[] groups, BetaCalibration calibration, String modelVersion) {
    Map<FeatureGroup, Double> contributions = new EnumMap<>(FeatureGroup.class);
    double logit = 0;
    for (FeatureGroup group : FeatureGroup.values()) {
      contributions.put(group, groups[group.place()]);
      logit += groups[group.place()];
    }
    return new Prediction(calibration.probability(logit), logit, contributions, modelVersion);
  }
}
