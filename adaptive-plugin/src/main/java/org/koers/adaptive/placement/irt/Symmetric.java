package org.koers.adaptive.placement.irt;

import java.util.Arrays;

/** Symmetric positive definite matrices, by Cholesky's decomposition. */
final class Symmetric {

  private Symmetric() {}

  /** Infinite everywhere if the matrix cannot be inverted: nothing is known of anything. */
  static double[] diagonalOfInverse(double[][] matrix) {
    int n = matrix.length;
    double[] diagonal = new double[n];
    double[][] lower = cholesky(matrix);
    if (lower.length == 0) {
      Arrays.fill(diagonal, Double.POSITIVE_INFINITY);
      return diagonal;
    }
    // Column c of the inverse of L; the inverse of the matrix is its transpose times itself.
    for (int c = 0; c < n; c++) {
      double[] column = new double[n];
      for (int i = c; i < n; i++) {
        double sum = i == c ? 1 : 0;
        for (int k = c; k < i; k++) {
          sum -= lower[i][k] * column[k];
        }
        column[i] = sum / lower[i][i];
        diagonal[c] += column[i] * column[i];
      }
    }
    return diagonal;
  }

  private static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i != j) {
          lower[i][j] = sum / lower[j][j];
        } else if (sum <= 1e-12 * Math.max(1, matrix[i][i])) {
          return new double[0][];
        } else {
          lower[i][i] = Math.sqrt(sum);
        }
      }
    }
    return lower;
  }
}
