package org.koers.adaptive.learnerstate.prediction;

/**
 * Turns the logit of a model into a probability that comes true as often as it says (Kull, Silva
 * Filho and Flach 2017, "Beta calibration"): {@code logit(q) = a ln p - b ln(1 - p) + c}. With
 * {@code a} and {@code b} above 0 it is strictly increasing, so it changes no order.
 */
record BetaCalibration(double a, double b, double c) {

  /** Leaves probabilities as they are. */
  static final BetaCalibration NONE = new BetaCalibration(1, 1, 0);

  private static final double LEAST_SLOPE = 0.01;
  private static final double RIDGE = 1;
  private static final int STEPS = 12;

  double logit(double logit) {
    return -a * Logit.softplus(-logit) + b * Logit.softplus(logit) + c;
  }

  /** At least 1e-6 away from 0 and 1. */
  double probability(double logit) {
    return Math.clamp(Logit.probability(logit(logit)), 1e-6, 1 - 1e-6);
  }

  /**
   * By maximum likelihood with Newton's method, held to {@link #NONE} by a prior worth a few
   * answers.
   *
   * @param logits of answers that the model was not fitted on
   */
  static BetaCalibration fitted(double[] logits, boolean[] right) {
    double[] parameters = {1, 1, 0};
    for (int step = 0; step < STEPS; step++) {
      NormalEquations equations = new NormalEquations(3);
      double[] x = new double[3];
      for (int i = 0; i < logits.length; i++) {
        x[0] = -Logit.softplus(-logits[i]);
        x[1] = Logit.softplus(logits[i]);
        x[2] = 1;
        double p = Logit.probability(parameters[0] * x[0] + parameters[1] * x[1] + parameters[2]);
        equations.add(x, (right[i] ? 1 : 0) - p, p * (1 - p));
      }
      equations.ridge(
          new double[] {RIDGE, RIDGE, RIDGE},
          new double[] {parameters[0] - 1, parameters[1] - 1, parameters[2]});
      double[] change = equations.solution();
      for (int j = 0; j < 3; j++) {
        parameters[j] += change[j];
      }
      parameters[0] = Math.max(LEAST_SLOPE, parameters[0]);
      parameters[1] = Math.max(LEAST_SLOPE, parameters[1]);
    }
    return new BetaCalibration(parameters[0], parameters[1], parameters[2]);
  }
}
