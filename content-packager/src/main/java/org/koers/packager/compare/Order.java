package org.koers.packager.compare;

import java.util.Arrays;
import java.util.List;

/** Measures on things in order. */
final class Order {

  private Order() {}

  /** How many of two lists can be paired without crossing: their longest common subsequence. */
  static int common(List<String> one, List<String> other) {
    int[] before = new int[other.size() + 1];
    for (String here : one) {
      int[] now = new int[other.size() + 1];
      for (int j = 0; j < other.size(); j++) {
        now[j + 1] = here.equals(other.get(j)) ? before[j] + 1 : Math.max(now[j], before[j + 1]);
      }
      before = now;
    }
    return before[other.size()];
  }

  /** Pearson's, of two rows of one length; 0 where one of them does not vary. */
  static double correlation(double[] one, double[] other) {
    double here = Arrays.stream(one).average().orElse(0);
    double there = Arrays.stream(other).average().orElse(0);
    double both = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      both += (one[i] - here) * (other[i] - there);
      squares += (one[i] - here) * (one[i] - here);
      otherSquares += (other[i] - there) * (other[i] - there);
    }
    double scale = Math.sqrt(squares * otherSquares);
    return scale == 0 ? 0 : both / scale;
  }
}
