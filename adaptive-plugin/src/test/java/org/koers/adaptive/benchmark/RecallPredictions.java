package org.koers.adaptive.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Predicted chances beside what came of the reviews, in their order. */
record RecallPredictions(List<EvaluatedReview> reviews, List<Double> chances) {

  private static final int RESAMPLES = 1_000;

  double logLoss() {
    return Arrays.stream(losses()).average().orElse(Double.NaN);
  }

  /** Root of the mean squared difference between predicted and seen recall over bins. */
  double rmseOfBins() {
    Map<RecallBin, double[]> bins = new TreeMap<>();
    for (int i = 0; i < reviews.size(); i++) {
      double[] sums = bins.computeIfAbsent(reviews.get(i).bin(), _ -> new double[2]);
      sums[0] += chances.get(i) - (reviews.get(i).recalled() ? 1 : 0);
      sums[1]++;
    }
    double squares = bins.values().stream().mapToDouble(s -> s[0] * s[0] / s[1]).sum();
    return Math.sqrt(squares / reviews.size());
  }

  /** 95 % of the log loss when cards are drawn anew; one card's reviews hang together. */
  Row.Interval interval() {
    double[] losses = losses();
    int cards = reviews.stream().mapToInt(EvaluatedReview::card).max().orElse(0) + 1;
    double[] sums = new double[cards];
    double[] counts = new double[cards];
    for (int i = 0; i < losses.length; i++) {
      sums[reviews.get(i).card()] += losses[i];
      counts[reviews.get(i).card()]++;
    }
    Random random = new Random(1);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      double count = 0;
      for (int c = 0; c < cards; c++) {
        int drawn = random.nextInt(cards);
        sum += sums[drawn];
        count += counts[drawn];
      }
      means[r] = sum / count;
    }
    Arrays.sort(means);
    return new Row.Interval(means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private double[] losses() {
    return IntStream.range(0, reviews.size())
        .mapToDouble(
            i -> -Math.log(reviews.get(i).recalled() ? chances.get(i) : 1 - chances.get(i)))
        .toArray();
  }
}
