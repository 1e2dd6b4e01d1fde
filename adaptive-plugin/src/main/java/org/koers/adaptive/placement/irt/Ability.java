package org.koers.adaptive.placement.irt;

/**
 * What is known of an ability: a distribution over equally spaced points. Its mean is the expected
 * a posteriori estimate (Bock and Mislevy 1982), its standard deviation the standard error of that.
 */
public final class Ability {

  private final double first;
  private final double step;
  private final double[] weights;

  /**
   * Over points.
   *
   * @param first logit
   * @param step distance between two points, above 0
   * @param weights of the points, sum 1
   */
  Ability(double first, double step, double[] weights) {
    this.first = first;
    this.step = step;
    this.weights = weights;
  }

  int size() {
    return weights.length;
  }

  double point(int k) {
    return first + step * k;
  }

  double weight(int k) {
    return weights[k];
  }

  /** The estimate, logit. */
  public double mean() {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * point(k);
    }
    return sum;
  }

  /** The standard error of the estimate, logit. */
  public double standardError() {
    double mean = mean();
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double off = point(k) - mean;
      sum += weights[k] * off * off;
    }
    return Math.sqrt(sum);
  }

  /**
   * Probability that the ability is a cut or above; each point stands for the half step around it.
   */
  public double atLeast(double cut) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * Math.clamp((point(k) - cut) / step + 0.5, 0, 1);
    }
    return sum;
  }

  /**
   * The ability below which so much of the probability lies.
   *
   * @param probability above 0 and below 1
   */
  public double quantile(double probability) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      if (sum + weights[k] >= probability && weights[k] > 0) {
        return point(k) + step * ((probability - sum) / weights[k] - 0.5);
      }
      sum += weights[k];
    }
    return point(weights.length - 1);
  }

  /** Chance of a right answer, averaged over what the ability may be. */
  public double chance(ItemParameters item) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * item.chance(point(k));
    }
    return sum;
  }
}
