package org.koers.adaptive.learnerstate;

/**
 * An ability on the logit scale and how unsure it is, updated answer by answer.
 *
 * <p>An Elo rating whose step is its own uncertainty: large while little is known, small later, so
 * that no separate K has to be tuned. The step is that of a Gaussian approximation of the posterior
 * (Glickman 1999, "Parameter estimation in large dynamic paired comparison experiments"); for
 * learning see Klinkenberg, Straatemeier and van der Maas 2011, "Computer adaptive practice of
 * maths ability using a new item response model for on the fly ability and difficulty estimation",
 * and Pelánek 2016, "Applications of the Elo rating system in adaptive educational systems".
 *
 * @param mean logit
 * @param variance logit², above 0
 */
public record Rating(double mean, double variance) {

  /**
   * After an answer.
   *
   * @param difficulty of the question, logit
   * @param outcome 1 right, 0 wrong, between for a score
   * @param weight of this answer against a plain one
   */
  Rating after(double difficulty, double outcome, double weight) {
    double expected = logistic(mean - difficulty);
    double after = 1 / (1 / variance + weight * expected * (1 - expected));
    return new Rating(mean + after * weight * (outcome - expected), after);
  }

  /** Less sure, at most as unsure as of somebody unknown. */
  Rating lessSure(double added, double most) {
    return new Rating(mean, Math.max(variance, Math.min(most, variance + added)));
  }

  /** Chance of a right answer, averaged over all that the ability may be (probit approximation). */
  public double chance(double difficulty) {
    return logistic(logit(difficulty));
  }

  /** Of {@link #chance}. */
  double logit(double difficulty) {
    return (mean - difficulty) / Math.sqrt(1 + Math.PI * variance / 8);
  }

  /** The mean at which {@link #chance} is this one. */
  static double meanFor(double chance, double difficulty, double variance) {
    return difficulty + Math.log(chance / (1 - chance)) * Math.sqrt(1 + Math.PI * variance / 8);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
