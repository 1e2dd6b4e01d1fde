package org.koers.adaptive.learnerstate.retention;

/** Slope and expected information of the penalised log loss at one point. */
final class Curvature {

  private final double[] slope;
  private final double[][] information;

  Curvature(Scale scale, double[] at) {
    slope = new double[at.length];
    information = new double[at.length][at.length];
    for (int i = 0; i < at.length; i++) {
      slope[i] = scale.penaltySlope(i, at[i]);
      information[i][i] = scale.precision(i);
    }
  }

  /**
   * @param slopes by coordinate, then by review
   */
  void add(double[] chances, double[] outcomes, double[][] slopes) {
    for (int review = 0; review < chances.length; review++) {
      double chance = LogLoss.bounded(chances[review]);
      double weight = 1 / (chance * (1 - chance));
      double residual = (chance - outcomes[review]) * weight;
      for (int i = 0; i < slope.length; i++) {
        slope[i] += residual * slopes[i][review];
        double scaled = weight * slopes[i][review];
        for (int j = 0; j <= i; j++) {
          information[i][j] += scaled * slopes[j][review];
        }
      }
    }
  }

  /** The way to go: Newton's with the expected information, shortened by the damping. */
  double[] step(double damping, Scale scale, double[] at) {
    int n = at.length;
    double[][] root = new double[n][n];
    double[] step = new double[n];
    boolean[] held = new boolean[n];
    for (int i = 0; i < n; i++) {
      held[i] = scale.held(i, at[i], slope[i]);
      for (int j = 0; j <= i; j++) {
        double sum = held[i] || held[j] ? 0 : information[i][j];
        if (i == j) {
          sum = held[i] ? 1 : sum * (1 + damping);
        }
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
      }
      double left = held[i] ? 0 : -slope[i];
      for (int k = 0; k < i; k++) {
        left -= root[i][k] * step[k];
      }
      step[i] = left / root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        step[i] -= root[k][i] * step[k];
      }
      step[i] /= root[i][i];
    }
    return step;
  }
}
