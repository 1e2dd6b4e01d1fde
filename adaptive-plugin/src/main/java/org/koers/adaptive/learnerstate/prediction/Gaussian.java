package org.koers.adaptive.learnerstate.prediction;

/**
 * A rating on the logit scale as a normal distribution, updated answer by answer: one step of an
 * extended Kalman filter for a logistic observation (Glickman 1999, "Parameter estimation in large
 * dynamic paired comparison experiments").
 *
 * @param variance logit², above 0
 */
record Gaussian(double mean, double variance) {

  /**
   * After an answer to which it contributes by {@code share}.
   *
   * @param error outcome less what was expected
   * @param information p (1 - p) of what was expected
   * @param total variance of all that contributed
   * @param drift logit² added, since what a learner can do changes
   * @param most variance of somebody unknown, never exceeded
   */
  Gaussian after(
      double error, double information, double total, double share, double drift, double most) {
    double gain = share * variance / (1 + information * total);
    double less = variance * (1 - share * information * gain);
    return new Gaussian(mean + gain * error, Math.min(most, less + drift));
  }
}
