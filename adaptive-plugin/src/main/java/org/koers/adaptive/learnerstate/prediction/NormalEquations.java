package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;

/**
 * The linear equations of one Newton step of a logistic regression: the sum of {@code weight x xᵀ},
 * lower triangle by rows, and the sum of {@code error x}.
 */
final class NormalEquations {

  private final int size;
  private final double[] matrix;
  private final double[] gradient;

  NormalEquations(int size) {
    this.size = size;
    this.matrix = new double[size * (size + 1) / 2];
    this.gradient = new double[size];
  }

  void add(double[] x, double error, double weight) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      double xi = x[i];
      if (xi == 0) {
        at += i + 1;
        continue;
      }
      gradient[i] += error * xi;
      double scaled = weight * xi;
      for (int j = 0; j <= i; j++) {
        matrix[at++] += scaled * x[j];
      }
    }
  }

  void add(NormalEquations other) {
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] += other.matrix[i];
    }
    for (int i = 0; i < size; i++) {
      gradient[i] += other.gradient[i];
    }
  }

  void clear() {
    Arrays.fill(matrix, 0);
    Arrays.fill(gradient, 0);
  }

  /**
   * Adds a normal prior.
   *
   * @param precision above 0, so that there is a solution
   * @param distance from the middle of the prior
   */
  void ridge(double[] precision, double[] distance) {
    for (int i = 0; i < size; i++) {
      matrix[i * (i + 1) / 2 + i] += precision[i];
      gradient[i] -= precision[i] * distance[i];
    }
  }

  /** The step, by Cholesky's decomposition. */
  double[] solution() {
    double[] root = matrix.clone();
    double[] x = gradient.clone();
    for (int i = 0; i < size; i++) {
      int row = i * (i + 1) / 2;
      for (int j = 0; j <= i; j++) {
        int other = j * (j + 1) / 2;
        double sum = root[row + j];
        for (int k = 0; k < j; k++) {
          sum -= root[row + k] * root[other + k];
        }
        root[row + j] = i == j ? Math.sqrt(sum) : sum / root[other + j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= root[row + k] * x[k];
      }
      x[i] /= root[row + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= root[k * (k + 1) / 2 + i] * x[k];
      }
      x[i] /= root[i * (i + 1) / 2 + i];
    }
    return x;
  }
}
