package org.koers.adaptive.learnerstate.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often predictions came true, in bins of a tenth. */
public record Reliability(List<Bin> bins) {

  static final int BINS = 10;

  /**
   * Predictions of about the same height.
   *
   * @param predicted mean
   * @param observed share that was right
   */
  public record Bin(int answers, double predicted, double observed) {}

  static Reliability of(double[] probabilities, boolean[] right) {
    int[] answers = new int[BINS];
    double[] predicted = new double[BINS];
    double[] observed = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      answers[bin]++;
      predicted[bin] += probabilities[i];
      observed[bin] += right[i] ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int count = Math.max(1, answers[bin]);
      bins.add(new Bin(answers[bin], predicted[bin] / count, observed[bin] / count));
    }
    return new Reliability(bins);
  }

  /** Expected calibration error (Naeini, Cooper and Hauskrecht 2015), weighted by answers. */
  public double error() {
    double sum = 0;
    int all = 0;
    for (Bin bin : bins) {
      sum += bin.answers() * Math.abs(bin.predicted() - bin.observed());
      all += bin.answers();
    }
    return sum / all;
  }

  String markdown() {
    StringBuilder table = new StringBuilder("| predicted | right | answers |\n|--:|--:|--:|\n");
    for (Bin bin : bins) {
      if (bin.answers() > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %.3f | %.3f | %d |%n",
                bin.predicted(),
                bin.observed(),
                bin.answers()));
      }
    }
    return table.toString();
  }
}
