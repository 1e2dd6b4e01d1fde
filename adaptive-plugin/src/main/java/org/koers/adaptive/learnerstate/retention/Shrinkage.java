package org.koers.adaptive.learnerstate.retention;

/**
 * How far fitted parameters may go from their parent's: a normal prior around the parent, on the
 * logarithm for the four first stabilities. Its width is the spread between people, so a handful of
 * reviews changes next to nothing and thousands decide alone; nothing has to be switched over.
 *
 * <p>Spread: standard deviations between people as published with open-spaced-repetition/fsrs-rs;
 * of the first stabilities, whose spread is that of a logarithm, 1.
 *
 * @param width in spreads between people, above 0
 */
public record Shrinkage(double width) {

  /** Of an organisation around everybody: as far as one person may be. */
  public static final Shrinkage TO_DEFAULTS = new Shrinkage(1);

  /**
   * Of a person around the own cohort: colleagues with the same content differ less. By simulation
   * this width costs least where it is wrong: .0005 log loss after 40 reviews if colleagues do not
   * differ at all, and most of the gain if they differ by half as much as people do.
   */
  public static final Shrinkage TO_COHORT = new Shrinkage(.35);

  private static final double[] SPREAD = {
    1, 1, 1, 1, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03, .31, .32, .14, .27
  };

  public Shrinkage {
    if (!(width > 0)) {
      throw new IllegalArgumentException("The width of a prior must be above 0, not " + width);
    }
  }

  /** One over the variance of the prior. */
  double precision(int index) {
    double deviation = width * SPREAD[index];
    return 1 / (deviation * deviation);
  }
}
