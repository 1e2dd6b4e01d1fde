package org.koers.adaptive.benchmark;

import java.util.List;

/**
 * Pearson's correlation.
 *
 * @param low of the 95 % interval, by Fisher's z
 */
record Correlation(double value, double low, double high) {

  static Correlation of(List<double[]> pairs) {
    double n = pairs.size();
    double x = pairs.stream().mapToDouble(p -> p[0]).sum() / n;
    double y = pairs.stream().mapToDouble(p -> p[1]).sum() / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (double[] pair : pairs) {
      xx += (pair[0] - x) * (pair[0] - x);
      yy += (pair[1] - y) * (pair[1] - y);
      xy += (pair[0] - x) * (pair[1] - y);
    }
    double r = xy / Math.sqrt(xx * yy);
    double z = Math.log((1 + r) / (1 - r)) / 2;
    double half = 1.96 / Math.sqrt(n - 3);
    return new Correlation(r, Math.tanh(z - half), Math.tanh(z + half));
  }
}
