package org.koers.adaptive.placement.irt;

/** A standard normal distribution of ability, as equally spaced points with their weights. */
final class Quadrature {

  /** 61 points from -6 to 6. */
  static final Quadrature STANDARD = new Quadrature(61, 6);

  private final double[] points;
  private final double[] weights;

  Quadrature(int count, double limit) {
    points = new double[count];
    weights = new double[count];
    double sum = 0;
    for (int k = 0; k < count; k++) {
      points[k] = -limit + 2 * limit * k / (count - 1);
      weights[k] = Math.exp(-points[k] * points[k] / 2);
      sum += weights[k];
    }
    for (int k = 0; k < count; k++) {
      weights[k] /= sum;
    }
  }

  int size() {
    return points.length;
  }

  double point(int k) {
    return points[k];
  }

  double weight(int k) {
    return weights[k];
  }
}
