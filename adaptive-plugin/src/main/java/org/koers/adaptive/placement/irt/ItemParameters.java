package org.koers.adaptive.placement.irt;

/**
 * An item in the two-parameter logistic model (Birnbaum 1968), slope and intercept: the chance of a
 * right answer at ability θ is {@code 1 / (1 + exp(-(a θ + d)))}, without the constant 1.7.
 * Abilities of the population that the items were calibrated on have mean 0 and standard deviation
 * 1.
 *
 * @param a discrimination; below 0 where able learners answer wrong, as with a wrong key
 * @param d intercept; above 0 where an average learner rather answers right
 */
public record ItemParameters(double a, double d) {

  public ItemParameters {
    if (!Double.isFinite(a) || !Double.isFinite(d)) {
      throw new IllegalArgumentException("An item's parameters are numbers, not " + a + ", " + d);
    }
  }

  /** From difficulty, the ability at which half of the answers are right. */
  public static ItemParameters ofDifficulty(double a, double b) {
    return new ItemParameters(a, -a * b);
  }

  /** The ability at which half of the answers are right; infinite if {@code a} is 0. */
  public double difficulty() {
    return -d / a;
  }

  /** Chance of a right answer. */
  public double chance(double ability) {
    return logistic(a * ability + d);
  }

  /** Fisher information on the ability: {@code a² P (1 - P)}. */
  public double information(double ability) {
    double p = chance(ability);
    return a * a * p * (1 - p);
  }

  /**
   * Log likelihood of an answer. Half right counts as half a right and half a wrong answer, which
   * never says more than a plain answer does.
   *
   * @param credit from 0 to 1
   */
  public double logLikelihood(double ability, double credit) {
    double x = a * ability + d;
    return credit * x - softplus(x);
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** {@code log(1 + exp(x))} without overflow. */
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
