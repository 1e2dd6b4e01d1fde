package org.koers.adaptive.learnerstate.prediction;

/**
 * What is believed about some weights: a normal distribution that each answer narrows (the extended
 * Kalman filter of a logistic regression; West, Harrison and Migon 1985, "Dynamic generalized
 * linear models and Bayesian forecasting").
 */
final class NormalBelief {

  private final double[] mean;
  private final double[][] covariance;
  private final double[] spread;

  /**
   * Before any answer.
   *
   * @param variance of each weight, 0 for one that never moves
   */
  NormalBelief(double[] mean, double[] variance) {
    this.mean = mean.clone();
    this.covariance = new double[mean.length][mean.length];
    this.spread = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      covariance[i][i] = variance[i];
    }
  }

  double[] mean() {
    return mean.clone();
  }

  double mean(int place) {
    return mean[place];
  }

  double logit(double[] x) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += mean[i] * x[i];
    }
    return sum;
  }

  /** logit², of {@link #logit}. Keeps what {@link #learn} then needs. */
  double variance(double[] x) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double row = 0;
      for (int j = 0; j < mean.length; j++) {
        row += covariance[i][j] * x[j];
      }
      spread[i] = row;
      sum += row * x[i];
    }
    return sum;
  }

  /**
   * After an answer, for the same features that {@link #variance} was last asked for.
   *
   * @param error outcome less what was expected
   * @param information p (1 - p) of what was expected
   * @param total variance of the logit, of all weights in it
   */
  void learn(double error, double information, double total) {
    double scale = 1 / (1 + information * total);
    for (int i = 0; i < mean.length; i++) {
      mean[i] += spread[i] * error * scale;
      double less = spread[i] * information * scale;
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] -= less * spread[j];
      }
    }
  }
}
