package org.koers.adaptive.placement.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.placement.SimulatedBank;

class ItemEstimateTest {

  private final SimulatedBank known = SimulatedBank.of(12, 61);

  /** Learners answer twelve known items and the new one. */
  private ItemEstimate learned(ItemParameters truth, int learners, long seed) {
    Random random = new Random(seed);
    ItemEstimate estimate = ItemEstimate.of(ItemPrior.around(0));
    for (int l = 0; l < learners; l++) {
      double theta = random.nextGaussian();
      Abilities abilities = Abilities.before(AbilityPrior.COLLECTIVE);
      for (ItemParameters item : known.parameters()) {
        abilities = abilities.after(0, item, random.nextDouble() < item.chance(theta) ? 1 : 0);
      }
      double credit = random.nextDouble() < truth.chance(theta) ? 1 : 0;
      estimate = estimate.after(abilities.get(0), credit);
    }
    return estimate;
  }

  @Test
  void aNewItemShouldBeLearnedAnswerByAnswer() {
    for (double b : new double[] {-1.5, 0, 1}) {
      ItemParameters truth = ItemParameters.ofDifficulty(1.3, b);
      ItemEstimate estimate = learned(truth, 1500, Math.round(100 * b) + 7);
      assertThat(estimate.answers()).isEqualTo(1500);
      assertThat(estimate.mean().a()).isCloseTo(1.3, within(4 * Math.sqrt(estimate.varianceA())));
      assertThat(estimate.mean().difficulty())
          .isCloseTo(b, within(4 * estimate.standardErrorOfDifficulty()));
      assertThat(estimate.standardErrorOfDifficulty()).isLessThan(0.15);
    }
  }

  @Test
  void standardErrorsShouldCoverTheTruthAsOftenAsTheySay() {
    int covered = 0;
    for (int run = 0; run < 100; run++) {
      ItemParameters truth = ItemParameters.ofDifficulty(0.7 + run % 10 * 0.1, run % 7 * 0.3 - 1);
      ItemEstimate estimate = learned(truth, 300, 1000 + run);
      double off = (estimate.mean().d() - truth.d()) / Math.sqrt(estimate.varianceD());
      covered += Math.abs(off) < 1.96 ? 1 : 0;
    }
    assertThat(covered).isBetween(87, 100);
  }

  @Test
  void theLessIsKnownOfTheLearnerTheLessShouldBeLearned() {
    ItemEstimate before = ItemEstimate.of(ItemPrior.around(0));
    Ability vague = Abilities.before(new AbilityPrior(1, 2)).get(0);
    Ability clear = Abilities.before(new AbilityPrior(1, 0.4)).get(0);
    assertThat(before.after(vague, 1).varianceD())
        .isGreaterThan(before.after(clear, 1).varianceD());
  }

  @Test
  void anItemThatNobodyAnsweredShouldSayLess() {
    ItemEstimate unknown = ItemEstimate.of(ItemPrior.around(0.5));
    assertThat(unknown.cautious().difficulty()).isCloseTo(0.5, within(1e-9));
    assertThat(unknown.cautious().a()).isLessThan(0.85 * unknown.mean().a());
    ItemEstimate often = learned(ItemParameters.ofDifficulty(1.3, 0), 1500, 3);
    assertThat(often.cautious().a()).isGreaterThan(0.98 * often.mean().a());
  }
}
