package org.koers.adaptive.learnerstate.prediction;

/**
 * What is known of one competency of one learner.
 *
 * <p>The standard error is that of the learner's rating, the square root of the sum of the
 * variances of the rating on everything and on the competency. Each is the variance of a Gaussian
 * approximation of the posterior (see {@link Gaussian}); that the two are negatively correlated is
 * left out, so that the error is rather too large than too small.
 *
 * @param probability calibrated, of answering an average question of the competency right
 * @param rating logit against the average learner
 * @param standardError of the rating, logit
 */
public record Mastery(double probability, double rating, double standardError) {

  private static final double WITHIN_95 = 1.959964;

  /** Below this with 2.5 %; {@code probability} moved by the error on the logit scale. */
  public double low() {
    return moved(-WITHIN_95);
  }

  public double high() {
    return moved(WITHIN_95);
  }

  private double moved(double errors) {
    return Logit.probability(Logit.of(probability) + errors * standardError);
  }
}
