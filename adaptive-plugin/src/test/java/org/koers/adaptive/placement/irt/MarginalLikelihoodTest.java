package org.koers.adaptive.placement.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.placement.ReferenceAnswers;
import org.koers.adaptive.placement.SimulatedBank;

class MarginalLikelihoodTest {

  private final MarginalLikelihood model = new MarginalLikelihood();

  @Test
  void lsat7ShouldHaveThePublishedLikelihoodAndParameters() throws IOException {
    Responses responses = ReferenceAnswers.lsat7(ReferenceAnswers.folder());
    Calibration calibration = model.fit(responses, ItemPrior.NONE);
    assertThat(responses.learners()).isEqualTo(1000);
    assertThat(calibration.converged()).isTrue();
    assertThat(calibration.logLikelihood()).isCloseTo(-2658.805, within(0.001));
    double[] a = {0.988, 1.081, 1.707, 0.765, 0.736};
    double[] d = {1.856, 0.808, 1.805, 0.486, 1.854};
    for (int i = 0; i < 5; i++) {
      assertThat(calibration.items().get(i).parameters().a()).isCloseTo(a[i], within(0.001));
      assertThat(calibration.items().get(i).parameters().d()).isCloseTo(d[i], within(0.001));
    }
  }

  @Test
  void sat12ShouldHaveThePublishedLikelihood() throws IOException {
    List<double[]> rows = ReferenceAnswers.sat12(ReferenceAnswers.folder());
    Calibration calibration = model.fit(Responses.of(32, rows), ItemPrior.NONE);
    assertThat(rows).hasSize(600);
    assertThat(calibration.logLikelihood()).isCloseTo(-9488.955, within(0.001));
  }

  @Test
  void knownParametersShouldBeFoundAgainWithinTheirStandardErrors() {
    SimulatedBank bank = SimulatedBank.of(20, 11);
    Calibration calibration = model.fit(Responses.of(20, bank.answers(3000, 12)), ItemPrior.NONE);
    double squares = 0;
    for (int i = 0; i < 20; i++) {
      Calibration.Fitted fitted = calibration.items().get(i);
      double a = (fitted.parameters().a() - bank.parameters().get(i).a()) / fitted.seA();
      double d = (fitted.parameters().d() - bank.parameters().get(i).d()) / fitted.seD();
      assertThat(a).isBetween(-3.5, 3.5);
      assertThat(d).isBetween(-3.5, 3.5);
      squares += a * a + d * d;
    }
    // The mean of 40 squared standard normal deviates has a standard deviation of .22.
    assertThat(squares / 40).isCloseTo(1, within(0.7));
  }

  @Test
  void standardErrorsShouldBeThoseOfTheCurvatureOfTheLikelihood() {
    Responses responses = Responses.of(6, SimulatedBank.of(6, 21).answers(4000, 22));
    Calibration calibration = model.fit(responses, ItemPrior.NONE);
    double[] curvature = variancesByCurvature(responses, calibration);
    for (int i = 0; i < 6; i++) {
      assertThat(calibration.items().get(i).seA() / Math.sqrt(curvature[2 * i]))
          .isCloseTo(1, within(0.1));
      assertThat(calibration.items().get(i).seD() / Math.sqrt(curvature[2 * i + 1]))
          .isCloseTo(1, within(0.1));
    }
  }

  /** By second differences of the log likelihood alone. */
  private double[] variancesByCurvature(Responses responses, Calibration calibration) {
    double[] at = new double[12];
    for (int i = 0; i < 6; i++) {
      at[2 * i] = calibration.items().get(i).parameters().a();
      at[2 * i + 1] = calibration.items().get(i).parameters().d();
    }
    double h = 1e-3;
    double[][] hessian = new double[12][12];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        hessian[i][j] =
            -(value(responses, at, i, h, j, h)
                    - value(responses, at, i, h, j, -h)
                    - value(responses, at, i, -h, j, h)
                    + value(responses, at, i, -h, j, -h))
                / (4 * h * h);
      }
    }
    return Symmetric.diagonalOfInverse(hessian);
  }

  private double value(Responses responses, double[] at, int i, double di, int j, double dj) {
    double[] moved = at.clone();
    moved[i] += di;
    moved[j] += dj;
    List<ItemParameters> items = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      items.add(new ItemParameters(moved[2 * k], moved[2 * k + 1]));
    }
    return model.logLikelihood(responses, items);
  }

  @Test
  void answersThatWereNotAskedForShouldNotMatter() {
    SimulatedBank bank = SimulatedBank.of(12, 31);
    List<double[]> rows = bank.answers(4000, 32);
    for (int l = 0; l < rows.size(); l++) {
      rows.get(l)[l % 12] = Double.NaN;
      rows.get(l)[(l + 5) % 12] = Double.NaN;
    }
    Calibration calibration = model.fit(Responses.of(12, rows), ItemPrior.NONE);
    for (int i = 0; i < 12; i++) {
      Calibration.Fitted fitted = calibration.items().get(i);
      assertThat(fitted.answers()).isLessThan(4000);
      assertThat(fitted.parameters().d())
          .isCloseTo(bank.parameters().get(i).d(), within(4 * fitted.seD()));
    }
  }

  @Test
  void aPriorShouldKeepAnItemFiniteThatAllHaveRight() {
    Responses responses = Responses.none(2).add(new double[] {1, 1}, 5).add(new double[] {1, 0}, 5);
    Calibration calibration = model.fit(responses, ItemPrior.around(0));
    assertThat(calibration.converged()).isTrue();
    assertThat(calibration.items().getFirst().parameters().d()).isBetween(0.5, 4.0);
    assertThat(calibration.items().getFirst().seD()).isBetween(0.3, 1.2);
  }

  @Test
  void aWrongKeyShouldShowAsANegativeDiscrimination() {
    List<double[]> rows = SimulatedBank.of(10, 41).answers(1500, 42);
    rows.forEach(row -> row[3] = 1 - row[3]);
    Calibration calibration = model.fit(Responses.of(10, rows), ItemPrior.around(0));
    assertThat(calibration.items().get(3).parameters().a()).isLessThan(-0.3);
    assertThat(calibration.items().get(4).parameters().a()).isGreaterThan(0.3);
  }

  @Test
  void theSameAnswersShouldGiveTheSameBits() {
    Responses responses = Responses.of(8, SimulatedBank.of(8, 51).answers(500, 52));
    assertThat(model.fit(responses, ItemPrior.NONE))
        .isEqualTo(model.fit(responses, ItemPrior.NONE));
  }
}
