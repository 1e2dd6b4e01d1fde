package org.koers.adaptive.placement.irt;

/**
 * What is thought of an ability before the first answer: a normal distribution.
 *
 * @param mean logit
 * @param sd above 0
 */
public record AbilityPrior(double mean, double sd) {

  /** Somebody of whom nothing is known but that they are one of the population. */
  public static final AbilityPrior COLLECTIVE = new AbilityPrior(0, 1);

  private static final double LEAST = 0.4;

  public AbilityPrior {
    if (!Double.isFinite(mean) || !(sd > 0) || sd > 10) {
      throw new IllegalArgumentException(
          "A prior has a mean and a spread, not " + mean + ", " + sd);
    }
  }

  /**
   * What is already known of a learner, doubted a little: never surer than .4 logit, so that a test
   * can overturn it.
   */
  public static AbilityPrior known(double mean, double sd) {
    return new AbilityPrior(mean, Math.max(LEAST, sd));
  }
}
