package org.koers.adaptive.placement.irt;

/**
 * What is known of an item before the first answer: normal distributions of its parameters. With
 * few answers it keeps the estimates finite; with many it no longer matters.
 *
 * @param a mean of the discrimination
 * @param sdA its standard deviation; infinite if nothing is known
 * @param d mean of the intercept
 * @param sdD its standard deviation; infinite if nothing is known
 */
public record ItemPrior(double a, double sdA, double d, double sdD) {

  /** Maximum likelihood: nothing is known. */
  public static final ItemPrior NONE =
      new ItemPrior(1, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

  /**
   * Questions of which only the rough difficulty is known. Two thirds of such items have a
   * discrimination between .5 and 1.5, and are up to 1.2 logits easier or harder than thought.
   *
   * @param difficulty logit
   */
  public static ItemPrior around(double difficulty) {
    return new ItemPrior(1, 0.5, -difficulty, 1.2);
  }

  double precisionA() {
    return 1 / (sdA * sdA);
  }

  double precisionD() {
    return 1 / (sdD * sdD);
  }

  /** Up to a constant. */
  double logDensity(ItemParameters at) {
    double da = at.a() - a;
    double dd = at.d() - d;
    return -(precisionA() * da * da + precisionD() * dd * dd) / 2;
  }
}
