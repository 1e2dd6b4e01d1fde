package org.koers.adaptive.placement.irt;

/** How an ability is distributed around what the general factor says of it, on a grid. */
final class Kernel {

  private Kernel() {}

  /** A row for each point of the general factor, sum 1. */
  static double[][] of(Quadrature grid, double correlation) {
    int n = grid.size();
    double step = grid.point(1) - grid.point(0);
    // Narrower than the grid can show would be no normal distribution any more.
    double variance = Math.max(1 - correlation, step * step / 4);
    double[][] rows = new double[n][n];
    for (int g = 0; g < n; g++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        double off = grid.point(k) - Math.sqrt(correlation) * grid.point(g);
        rows[g][k] = Math.exp(-off * off / (2 * variance));
        sum += rows[g][k];
      }
      for (int k = 0; k < n; k++) {
        rows[g][k] /= sum;
      }
    }
    return rows;
  }
}
