package org.koers.adaptive.insight.watch;

import java.util.Collection;

/**
 * A mean over learners with its 95 % interval by the normal distribution.
 *
 * @param learners how many; with fewer than {@link #LEAST} nothing is shown
 */
public record Interval(double mean, double low, double high, int learners) {

  /** A group of fewer could be recognised, and says little. */
  public static final int LEAST = 5;

  private static final double WITHIN_95 = 1.959964;

  /** Of one number of each learner. */
  static Interval of(Collection<Double> values) {
    int n = values.size();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double error = n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n);
    return new Interval(mean, mean - WITHIN_95 * error, mean + WITHIN_95 * error, n);
  }

  /** Enough learners to be shown. */
  public boolean shown() {
    return learners >= LEAST;
  }

  /** It is not 0, as far as can be said. */
  public boolean clear() {
    return low > 0 || high < 0;
  }
}
