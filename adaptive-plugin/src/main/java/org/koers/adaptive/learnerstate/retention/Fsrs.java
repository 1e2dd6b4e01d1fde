package org.koers.adaptive.learnerstate.retention;

/**
 * The formulas of FSRS-6, on plain numbers and whole days. Stability in days, difficulty from 1 to
 * 10, rating from 1 to 4.
 *
 * <p>Source: open-spaced-repetition, "The Algorithm", section FSRS-6.
 */
final class Fsrs {

  static final double LEAST_STABILITY = .001;

  /** Retention that defines stability. */
  private static final double AT_STABILITY = .9;

  private final double[] w;
  private final double decay;
  private final double factor;
  private final double growth;
  private final double easiest;
  private final double lapseDivisor;

  Fsrs(double[] w) {
    this.w = w;
    decay = -w[20];
    factor = Math.pow(AT_STABILITY, 1 / decay) - 1;
    growth = Math.exp(w[8]);
    easiest = unboundedFirstDifficulty(4);
    lapseDivisor = Math.exp(w[17] * w[18]);
  }

  /** Chance of recall, 1 at once and .9 after as many days as the stability. */
  double retrievability(double days, double stability) {
    return Math.pow(1 + factor * days / stability, decay);
  }

  /** Days until that chance has fallen to a target between 0 and 1. */
  double interval(double stability, double target) {
    return stability / factor * (Math.pow(target, 1 / decay) - 1);
  }

  /** That chance summed over the days from one moment to another: the area under the curve. */
  double recallDays(double from, double to, double stability) {
    double power = decay + 1;
    double steepness = factor / stability;
    return (Math.pow(1 + steepness * to, power) - Math.pow(1 + steepness * from, power))
        / (steepness * power);
  }

  double firstStability(int rating) {
    return Math.max(LEAST_STABILITY, w[rating - 1]);
  }

  double firstDifficulty(int rating) {
    return bounded(unboundedFirstDifficulty(rating));
  }

  /** After a review that many whole days after the last one. */
  double nextStability(double stability, double difficulty, double days, int rating) {
    double next;
    if (days < 1) {
      next = onOneDay(stability, rating);
    } else if (rating == 1) {
      next = forgotten(stability, difficulty, retrievability(days, stability));
    } else {
      next = recalled(stability, difficulty, retrievability(days, stability), rating);
    }
    return Math.max(LEAST_STABILITY, next);
  }

  /** A step that gets smaller towards 10, then pulled a little towards the easiest start. */
  double nextDifficulty(double difficulty, int rating) {
    double stepped = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9;
    return bounded(w[7] * easiest + (1 - w[7]) * stepped);
  }

  private double unboundedFirstDifficulty(int rating) {
    return w[4] - Math.exp(w[5] * (rating - 1)) + 1;
  }

  private double onOneDay(double stability, int rating) {
    double ratio = Math.exp(w[17] * (rating - 3 + w[18])) * Math.pow(stability, -w[19]);
    return stability * (rating >= 3 ? Math.max(1, ratio) : ratio);
  }

  private double recalled(double stability, double difficulty, double chance, int rating) {
    double ease = rating == 2 ? w[15] : rating == 4 ? w[16] : 1;
    return stability
        * (1
            + growth
                * (11 - difficulty)
                * Math.pow(stability, -w[9])
                * Math.expm1((1 - chance) * w[10])
                * ease);
  }

  private double forgotten(double stability, double difficulty, double chance) {
    double afterLapse =
        w[11]
            * Math.pow(difficulty, -w[12])
            * (Math.pow(stability + 1, w[13]) - 1)
            * Math.exp((1 - chance) * w[14]);
    return Math.min(afterLapse, stability / lapseDivisor);
  }

  private static double bounded(double difficulty) {
    return Math.min(10, Math.max(1, difficulty));
  }
}
