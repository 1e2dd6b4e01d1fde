package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;

/**
 * The area under the ROC curve: how often a right answer had the higher prediction than a wrong
 * one, ties for half. Predictions are ranked once, so that resamples cost no sorting.
 */
final class Auc {

  private final int[] rank;
  private final boolean[] right;
  private final int ranks;

  Auc(double[] predictions, boolean[] right) {
    double[] sorted = Arrays.stream(predictions).sorted().distinct().toArray();
    this.rank = new int[predictions.length];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = Arrays.binarySearch(sorted, predictions[i]);
    }
    this.right = right;
    this.ranks = sorted.length;
  }

  /** Of all. */
  double value() {
    int[] once = new int[rank.length];
    Arrays.fill(once, 1);
    return value(once);
  }

  /**
   * Where each answer counts so often.
   *
   * @return NaN if no right or no wrong answer counts
   */
  double value(int[] times) {
    long[] rights = new long[ranks];
    long[] wrongs = new long[ranks];
    for (int i = 0; i < rank.length; i++) {
      (right[i] ? rights : wrongs)[rank[i]] += times[i];
    }
    double pairs = 0;
    long below = 0;
    long allRight = 0;
    for (int r = 0; r < ranks; r++) {
      pairs += rights[r] * (below + wrongs[r] / 2.0);
      below += wrongs[r];
      allRight += rights[r];
    }
    return pairs / ((double) allRight * below);
  }
}
