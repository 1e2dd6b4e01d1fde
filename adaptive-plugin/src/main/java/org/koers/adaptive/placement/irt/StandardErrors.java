package org.koers.adaptive.placement.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * Standard errors from the empirical information: the sum over learners of the outer product of the
 * gradient of their log likelihood (Meilijson 1989), with the precision of the prior. All items are
 * inverted together where there are learners enough for that; else each item alone, which leaves
 * out that the abilities were not known and so is a little too sure.
 */
final class StandardErrors {

  private static final int TOGETHER = 400;

  private final Responses responses;
  private final List<ItemPrior> priors;
  private final Quadrature quadrature;

  StandardErrors(Responses responses, List<ItemPrior> priors, Quadrature quadrature) {
    this.responses = responses;
    this.priors = priors;
    this.quadrature = quadrature;
  }

  List<Calibration.Fitted> of(List<ItemParameters> items) {
    int n = items.size();
    boolean together = n <= TOGETHER && responses.learners() > 4.0 * n;
    double[][] information = information(items, together);
    double[] variances =
        together ? Symmetric.diagonalOfInverse(information) : pairwise(information, n);
    List<Calibration.Fitted> fitted = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      fitted.add(
          new Calibration.Fitted(
              items.get(i),
              Math.sqrt(variances[2 * i]),
              Math.sqrt(variances[2 * i + 1]),
              responses.answers(i)));
    }
    return fitted;
  }

  private double[][] information(List<ItemParameters> items, boolean together) {
    int size = 2 * items.size();
    double[][] sum = new double[size][together ? size : 2];
    for (int i = 0; i < items.size(); i++) {
      sum[2 * i][together ? 2 * i : 0] = priors.get(i).precisionA();
      sum[2 * i + 1][together ? 2 * i + 1 : 1] = priors.get(i).precisionD();
    }
    Gradients gradients = new Gradients(responses, items, quadrature);
    for (int l = 0; l < responses.patterns(); l++) {
      add(sum, gradients.of(l), responses.frequency(l), together);
    }
    return sum;
  }

  private static void add(double[][] to, double[] gradient, double frequency, boolean together) {
    for (int i = 0; i < gradient.length; i++) {
      if (together) {
        for (int j = 0; j < gradient.length; j++) {
          to[i][j] += frequency * gradient[i] * gradient[j];
        }
      } else {
        to[i][0] += frequency * gradient[i] * gradient[i & ~1];
        to[i][1] += frequency * gradient[i] * gradient[i | 1];
      }
    }
  }

  private static double[] pairwise(double[][] information, int n) {
    double[] variances = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double[][] block = {information[2 * i], information[2 * i + 1]};
      double[] both = Symmetric.diagonalOfInverse(block);
      variances[2 * i] = both[0];
      variances[2 * i + 1] = both[1];
    }
    return variances;
  }
}
