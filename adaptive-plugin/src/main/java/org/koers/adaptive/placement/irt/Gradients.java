package org.koers.adaptive.placement.irt;

import java.util.List;

/**
 * Gradient of the marginal log likelihood of one learner's answers, a and d of each item in turn.
 */
final class Gradients {

  private final Responses responses;
  private final Quadrature quadrature;
  private final Expectation expectation;
  private final double[][] chance;
  private final double[] posterior;

  Gradients(Responses responses, List<ItemParameters> items, Quadrature quadrature) {
    this.responses = responses;
    this.quadrature = quadrature;
    this.expectation = new Expectation(responses, items, quadrature);
    this.posterior = new double[quadrature.size()];
    this.chance = new double[items.size()][quadrature.size()];
    for (int i = 0; i < items.size(); i++) {
      for (int k = 0; k < quadrature.size(); k++) {
        chance[i][k] = items.get(i).chance(quadrature.point(k));
      }
    }
  }

  double[] of(int l) {
    expectation.posterior(l, posterior);
    double[] pattern = responses.pattern(l);
    double[] gradient = new double[2 * pattern.length];
    for (int i = 0; i < pattern.length; i++) {
      if (!Double.isNaN(pattern[i])) {
        for (int k = 0; k < posterior.length; k++) {
          double residual = posterior[k] * (pattern[i] - chance[i][k]);
          gradient[2 * i] += residual * quadrature.point(k);
          gradient[2 * i + 1] += residual;
        }
      }
    }
    return gradient;
  }
}
