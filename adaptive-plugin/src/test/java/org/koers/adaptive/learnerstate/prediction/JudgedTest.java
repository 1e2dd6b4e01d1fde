package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measures themselves. */
class JudgedTest {

  @Test
  void aucShouldBeTheShareOfPairsInOrder() {
    Random random = new Random(1);
    double[] predictions = new double[300];
    boolean[] right = new boolean[300];
    int[] times = new int[300];
    for (int i = 0; i < 300; i++) {
      predictions[i] = random.nextInt(40) / 40.0;
      right[i] = random.nextDouble() < predictions[i];
      times[i] = random.nextInt(3);
    }
    Auc auc = new Auc(predictions, right);
    int[] once = new int[300];
    Arrays.fill(once, 1);
    assertThat(auc.value()).isCloseTo(pairs(predictions, right, once), within(1e-12));
    assertThat(auc.value(times)).isCloseTo(pairs(predictions, right, times), within(1e-12));
  }

  private static double pairs(double[] predictions, boolean[] right, int[] times) {
    double inOrder = 0;
    double all = 0;
    for (int i = 0; i < right.length; i++) {
      for (int j = 0; j < right.length; j++) {
        if (right[i] && !right[j]) {
          double pairs = (double) times[i] * times[j];
          all += pairs;
          inOrder +=
              predictions[i] > predictions[j]
                  ? pairs
                  : predictions[i] == predictions[j] ? pairs / 2 : 0;
        }
      }
    }
    return inOrder / all;
  }

  @Test
  void reliabilityShouldBeAsByHand() {
    Reliability reliability =
        Reliability.of(
            new double[] {0.12, 0.18, 0.95, 1.0}, new boolean[] {false, true, true, true});
    assertThat(reliability.bins().get(1)).isEqualTo(new Reliability.Bin(2, 0.15, 0.5));
    // (2 · 0.35 + 2 · 0.025) / 4
    assertThat(reliability.error()).isCloseTo(0.1875, within(1e-12));
    assertThat(reliability.markdown()).contains("| 0.150 | 0.500 | 2 |").doesNotContain("NaN");
  }

  @Test
  void theIntervalShouldHoldTheValueAndNarrowWithMoreLearners() {
    AnswerLog few = new AnswerLog();
    new SimulatedLearners(31).answer(few, 20, 20, "a", 0, new ArrayList<>());
    AnswerLog many = new AnswerLog();
    new SimulatedLearners(31).answer(many, 180, 20, "a", 0, new ArrayList<>());
    PredictionModel model = Training.trained(many, "m");
    double[] wide = Judged.frozen(model, few).aucInterval();
    Judged judged = Judged.frozen(model, many);
    double[] narrow = judged.aucInterval();
    assertThat(judged.auc()).isBetween(narrow[0], narrow[1]);
    // nine times the learners: a third as wide
    assertThat((narrow[1] - narrow[0]) / (wide[1] - wide[0])).isBetween(0.2, 0.5);
    assertThat(judged.aucInterval()).isEqualTo(narrow);
  }
}
