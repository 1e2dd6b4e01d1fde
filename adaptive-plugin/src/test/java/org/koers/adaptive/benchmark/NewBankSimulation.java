package org.koers.adaptive.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.Lesson;
import org.koers.adaptive.placement.PilotRule;
import org.koers.adaptive.placement.PlacementResult.CompetencyResult;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.SimulatedBank;
import org.koers.adaptive.placement.Sitting;
import org.koers.adaptive.placement.TestAttempt;
import org.koers.adaptive.placement.TestDesign;
import org.koers.adaptive.placement.irt.AbilityPrior;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;
import org.koers.adaptive.placement.item.Task;

/**
 * A bank that nobody has answered yet. Its authors said basic, advanced or expert, and are wrong by
 * a standard deviation of .8 logit; each learner's test teaches it a little.
 */
final class NewBankSimulation {

  private static final int ITEMS = 60;
  private static final int LEARNERS = 1000;
  private static final int STRETCH = 200;
  private static final long SEED = 4711;
  private static final String SET = "simulated, new bank of 60";

  private final Random random = new Random(SEED);
  private final Map<ItemKey, ItemParameters> truth = new LinkedHashMap<>();
  private Map<ItemKey, ItemEstimate> known = new LinkedHashMap<>();
  private final Aim aim =
      Aim.mastery(SimulatedBank.COMPETENCY, AbilityPrior.COLLECTIVE, -0.5, Criticality.HIGH);
  private final TestDesign design = TestDesign.of(List.of(aim));

  NewBankSimulation() {
    for (int i = 0; i < ITEMS; i++) {
      double level = -0.5 + i % 3;
      double a = Math.exp(0.2 + 0.3 * random.nextGaussian());
      double b = level + 0.8 * random.nextGaussian();
      PoolItem item =
          SimulatedBank.item(
              i, SimulatedBank.COMPETENCY, "", ItemParameters.ofDifficulty(a, b), true);
      truth.put(item.key(), item.parameters());
      known.put(item.key(), ItemEstimate.of(ItemPrior.around(level)));
    }
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(off("before the first answer"));
    int decided = 0;
    int right = 0;
    for (int l = 1; l <= LEARNERS; l++) {
      double ability = random.nextGaussian();
      TestAttempt done = test(ability);
      CompetencyResult result = AdaptiveTest.result(done).competencies().getFirst();
      known = Lesson.of(done, known);
      boolean mastered = result.verdict() == Verdict.MASTERED;
      decided += result.verdict() == Verdict.UNDECIDED ? 0 : 1;
      right += result.verdict() != Verdict.UNDECIDED && mastered == ability >= aim.cut() ? 1 : 0;
      if (l == STRETCH || l == LEARNERS) {
        long counting = known.values().stream().filter(k -> !PilotRule.stillPilot(k)).count();
        rows.add(
            Row.of(SET, "items known well enough after " + l + " learners", (double) counting)
                .decimals(0));
        rows.add(verdicts("learners " + (l - STRETCH + 1) + " to " + l, decided, right));
        rows.add(off("after " + l + " learners"));
      }
      if (l % STRETCH == 0) {
        decided = 0;
        right = 0;
      }
    }
    return rows;
  }

  private TestAttempt test(double ability) {
    List<PoolItem> pool = new ArrayList<>();
    known.forEach((key, estimate) -> pool.add(PoolItem.of(item(key), estimate, 0, 0)));
    return Sitting.all(
        Sitting.begin(design, pool, random.nextLong()),
        item -> {
          ItemParameters real = truth.getOrDefault(item.key(), item.parameters());
          return random.nextDouble() < real.chance(ability) ? 1 : 0;
        });
  }

  private static Item item(ItemKey key) {
    return new Item(
        key,
        "",
        key.iri(),
        new Task.TrueFalse(true),
        SimulatedBank.COMPETENCY,
        "",
        Optional.empty(),
        "",
        "");
  }

  private static Row verdicts(String who, int decided, int right) {
    double accuracy = (double) right / decided;
    double half = 1.96 * Math.sqrt(accuracy * (1 - accuracy) / decided);
    String share = " (%.0f %% decided)".formatted(100.0 * decided / STRETCH);
    return Row.of(SET, "right verdicts at .95, " + who + share, accuracy)
        .decimals(3)
        .interval(accuracy - half, Math.min(1, accuracy + half));
  }

  /** How far the intercepts are off, against how far they say they are. */
  private Row off(String when) {
    double squares = 0;
    double said = 0;
    for (Map.Entry<ItemKey, ItemEstimate> one : known.entrySet()) {
      ItemEstimate estimate = one.getValue();
      double off = estimate.mean().d() - truth.getOrDefault(one.getKey(), estimate.mean()).d();
      squares += off * off;
      said += estimate.varianceD();
    }
    return Row.of(
            SET,
            "error of the intercept %s (%.2f by its standard error)"
                .formatted(when, Math.sqrt(said / known.size())),
            Math.sqrt(squares / known.size()))
        .decimals(2);
  }
}
