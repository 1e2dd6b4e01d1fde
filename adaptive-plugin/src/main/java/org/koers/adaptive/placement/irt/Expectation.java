package org.koers.adaptive.placement.irt;

import java.util.List;

/**
 * The E-step of Bock and Aitkin (1981): how many learners of each ability there are to be expected
 * behind the answers, and how many of them answered each item right.
 */
final class Expectation {

  /** By item and point: expected learners who answered, and their right answers. */
  final double[][] asked;

  final double[][] right;
  private final Responses responses;
  private final Quadrature quadrature;
  private final double[][] logRight;
  private final double[][] logWrong;
  private double logLikelihood;

  Expectation(Responses responses, List<ItemParameters> items, Quadrature quadrature) {
    this.responses = responses;
    this.quadrature = quadrature;
    int n = items.size();
    int points = quadrature.size();
    asked = new double[n][points];
    right = new double[n][points];
    logRight = new double[n][points];
    logWrong = new double[n][points];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < points; k++) {
        logRight[i][k] = items.get(i).logLikelihood(quadrature.point(k), 1);
        logWrong[i][k] = items.get(i).logLikelihood(quadrature.point(k), 0);
      }
    }
  }

  /** Fills the counts; gives the marginal log likelihood. */
  double run() {
    double[] posterior = new double[quadrature.size()];
    logLikelihood = 0;
    for (int l = 0; l < responses.patterns(); l++) {
      logLikelihood += responses.frequency(l) * posterior(l, posterior);
      count(responses.pattern(l), responses.frequency(l), posterior);
    }
    return logLikelihood;
  }

  /** Of one pattern, over the points; gives the log of its marginal probability. */
  double posterior(int l, double[] into) {
    int points = quadrature.size();
    for (int k = 0; k < points; k++) {
      into[k] = Math.log(quadrature.weight(k));
    }
    double[] pattern = responses.pattern(l);
    for (int i = 0; i < pattern.length; i++) {
      double credit = pattern[i];
      if (!Double.isNaN(credit)) {
        for (int k = 0; k < points; k++) {
          into[k] += credit * logRight[i][k] + (1 - credit) * logWrong[i][k];
        }
      }
    }
    return normalise(into);
  }

  /** From logs to weights that sum to one; gives the log of what they summed to. */
  static double normalise(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.exp(logs[k] - most);
      sum += logs[k];
    }
    for (int k = 0; k < logs.length; k++) {
      logs[k] /= sum;
    }
    return most + Math.log(sum);
  }

  private void count(double[] pattern, double frequency, double[] posterior) {
    for (int i = 0; i < pattern.length; i++) {
      double credit = pattern[i];
      if (!Double.isNaN(credit)) {
        for (int k = 0; k < posterior.length; k++) {
          double weight = frequency * posterior[k];
          asked[i][k] += weight;
          right[i][k] += weight * credit;
        }
      }
    }
  }
}
