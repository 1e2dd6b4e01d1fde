package org.koers.adaptive.adaptivity;

import java.util.Arrays;
import java.util.Locale;

/**
 * A figure with its interval of 95 %.
 *
 * @param value over all learners
 * @param low end of the interval
 * @param high its other end
 */
record Estimate(double value, double low, double high) {

  private static final Draws RESAMPLING = new Draws(Population.SEED).of("bootstrap");
  private static final double TAIL = 0.025;

  /**
   * Of a ratio of sums, by bootstrap over learners.
   *
   * @param above a learner
   * @param below a learner
   */
  static Estimate ratio(double[] above, double[] below) {
    return of(above, below, new double[above.length], new double[above.length]);
  }

  /** Of the difference of two ratios over the same learners. */
  static Estimate of(double[] above, double[] below, double[] otherAbove, double[] otherBelow) {
    int n = above.length;
    double[] drawn = new double[World.BOOTSTRAPS];
    long state = RESAMPLING.seed();
    for (int b = 0; b < drawn.length; b++) {
      double[] sums = new double[4];
      for (int k = 0; k < n; k++) {
        state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX
        int i = (int) (((state >>> 33) * n) >>> 31);
        sums[0] += above[i];
        sums[1] += below[i];
        sums[2] += otherAbove[i];
        sums[3] += otherBelow[i];
      }
      drawn[b] = share(sums[0], sums[1]) - share(sums[2], sums[3]);
    }
    Arrays.sort(drawn);
    int tail = (int) (TAIL * drawn.length);
    return new Estimate(
        share(sum(above), sum(below)) - share(sum(otherAbove), sum(otherBelow)),
        drawn[tail],
        drawn[drawn.length - 1 - tail]);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static double share(double above, double below) {
    return below == 0 ? 0 : above / below;
  }

  Estimate times(double factor) {
    return factor < 0
        ? new Estimate(value * factor, high * factor, low * factor)
        : new Estimate(value * factor, low * factor, high * factor);
  }

  Estimate plus(double more) {
    return new Estimate(value + more, low + more, high + more);
  }

  /** Such as {@code 12.3 (11.9 to 12.8)}. */
  String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + " to " + number + ")", value, low, high);
  }

  String bare(int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
