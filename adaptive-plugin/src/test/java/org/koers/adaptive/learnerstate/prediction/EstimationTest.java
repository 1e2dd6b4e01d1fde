package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parts that learn numbers, each against a second way to them. */
class EstimationTest {

  @Test
  void equationsShouldBeSolvedAsByHand() {
    NormalEquations equations = new NormalEquations(2);
    equations.add(new double[] {1, 1}, 1, 2);
    equations.add(new double[] {0, 1}, 2, 1);
    equations.ridge(new double[] {1, 1}, new double[] {0, 0});
    // [3 2; 2 4] s = [1; 3]
    assertThat(equations.solution()).containsExactly(new double[] {-0.25, 0.875}, within(1e-12));
  }

  @Test
  void aNewtonStepShouldFollowTheSlopeOfTheLogLoss() {
    Random random = new Random(3);
    double[][] x = new double[40][3];
    boolean[] right = new boolean[40];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 3; j++) {
        x[i][j] = random.nextGaussian();
      }
      right[i] = random.nextBoolean();
    }
    double[] w = {0.3, -0.2, 0.5};
    NormalEquations equations = new NormalEquations(3);
    for (int i = 0; i < x.length; i++) {
      double p = Logit.probability(dot(w, x[i]));
      equations.add(x[i], (right[i] ? 1 : 0) - p, 0);
    }
    // without curvature and with a ridge of 1 around w, the step is the gradient itself
    equations.ridge(new double[] {1, 1, 1}, new double[3]);
    double[] step = equations.solution();
    for (int j = 0; j < 3; j++) {
      double h = 1e-5;
      double[] up = w.clone();
      double[] down = w.clone();
      up[j] += h;
      down[j] -= h;
      double slope = (loss(down, x, right) - loss(up, x, right)) / (2 * h);
      assertThat(step[j]).isCloseTo(slope, within(1e-6));
    }
  }

  private static double loss(double[] w, double[][] x, boolean[] right) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Logit.logLoss(dot(w, x[i]), right[i]);
    }
    return sum;
  }

  private static double dot(double[] w, double[] x) {
    return w[0] * x[0] + w[1] * x[1] + w[2] * x[2];
  }

  @Test
  void calibrationShouldUndoAKnownDistortion() {
    BetaCalibration distorted = new BetaCalibration(0.6, 1.5, -0.3);
    Random random = new Random(4);
    double[] logits = new double[50_000];
    boolean[] right = new boolean[logits.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = random.nextGaussian() * 1.5;
      right[i] = random.nextDouble() < distorted.probability(logits[i]);
    }
    BetaCalibration fitted = BetaCalibration.fitted(logits, right);
    assertThat(fitted.a()).isCloseTo(0.6, within(0.06));
    assertThat(fitted.b()).isCloseTo(1.5, within(0.06));
    assertThat(fitted.c()).isCloseTo(-0.3, within(0.06));
  }

  @Test
  void calibrationShouldKeepTheOrder() {
    double[] logits = {-3, -1, 0, 1, 2};
    boolean[] against = {true, true, false, false, false};
    BetaCalibration calibration = BetaCalibration.fitted(logits, against);
    double last = -1;
    for (double logit = -12; logit <= 12; logit += 0.1) {
      double next = calibration.probability(logit);
      assertThat(next).isGreaterThan(last).isBetween(1e-6, 1 - 1e-6);
      last = next;
    }
    assertThat(BetaCalibration.NONE.logit(0.7)).isCloseTo(0.7, within(1e-12));
    assertThat(BetaCalibration.fitted(new double[0], new boolean[0]))
        .isEqualTo(BetaCalibration.NONE);
  }

  @Test
  void softplusShouldNotOverflow() {
    assertThat(Logit.softplus(0)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(Logit.softplus(1000)).isEqualTo(1000);
    assertThat(Logit.softplus(-1000)).isZero();
    assertThat(Logit.logCount(0)).isZero();
    assertThat(Logit.logCount(5000)).isEqualTo(Math.log1p(5000));
  }

  @Test
  void aBeliefInOneWeightShouldMoveAsARating() {
    NormalBelief belief = new NormalBelief(new double[] {0.2}, new double[] {0.8});
    double[] x = {1};
    assertThat(belief.variance(x)).isEqualTo(0.8);
    belief.learn(0.4, 0.25, 0.8);
    Gaussian rating = new Gaussian(0.2, 0.8).after(0.4, 0.25, 0.8, 1, 0, 9);
    assertThat(belief.mean(0)).isCloseTo(rating.mean(), within(1e-15));
    assertThat(belief.variance(x)).isCloseTo(rating.variance(), within(1e-15));
  }

  @Test
  void aBeliefInSeveralShouldNarrowAsTheInverseOfTheInformation() {
    // for fixed information the covariance is the inverse of I/v + sum of q x xᵀ
    NormalBelief belief = new NormalBelief(new double[2], new double[] {2, 2});
    NormalEquations information = new NormalEquations(2);
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      double[] x = {1, random.nextGaussian()};
      double total = belief.variance(x);
      belief.learn(0, 0.2, total);
      information.add(x, 0, 0.2);
    }
    double[] asked = {1, 0.5};
    information.ridge(new double[] {0.5, 0.5}, new double[] {-2, -1});
    double[] inverse = information.solution();
    assertThat(belief.variance(asked))
        .isCloseTo(inverse[0] * asked[0] + inverse[1] * asked[1], within(1e-10));
  }
}
