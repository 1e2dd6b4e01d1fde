package org.koers.adaptive.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.SimulatedBank;
import org.koers.adaptive.placement.Sitting;
import org.koers.adaptive.placement.TestAttempt;
import org.koers.adaptive.placement.TestDesign;
import org.koers.adaptive.placement.TestDesign.Exposure;
import org.koers.adaptive.placement.TestDesign.Pilots;
import org.koers.adaptive.placement.irt.Abilities;
import org.koers.adaptive.placement.irt.AbilityPrior;
import org.koers.adaptive.placement.irt.Calibration;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.irt.MarginalLikelihood;
import org.koers.adaptive.placement.irt.Responses;
import org.koers.adaptive.placement.item.ItemKey;

/** An adaptive test of persons who once answered all items: it asks for their old answers. */
final class PostHocTest {

  private static final long SEED = 2024;

  private final List<double[]> answers;
  private final List<PoolItem> pool = new ArrayList<>();
  private final Map<ItemKey, Integer> numbers = new HashMap<>();

  PostHocTest(List<double[]> answers, List<ItemParameters> items) {
    this.answers = answers;
    for (int i = 0; i < items.size(); i++) {
      pool.add(SimulatedBank.item(i, SimulatedBank.COMPETENCY, "", items.get(i), false));
      numbers.put(pool.getLast().key(), i);
    }
  }

  /** How the ability after so many items goes with that after all of them. */
  Correlation after(int items, Exposure exposure) {
    return Correlation.of(pairs(items, exposure));
  }

  private List<double[]> pairs(int items, Exposure exposure) {
    List<double[]> pairs = new ArrayList<>();
    for (int l = 0; l < answers.size(); l++) {
      pairs.add(new double[] {ability(l, items, exposure), abilityOfAll(l)});
    }
    return pairs;
  }

  private double ability(int person, int items, Exposure exposure) {
    Aim aim = Aim.ability(SimulatedBank.COMPETENCY, AbilityPrior.COLLECTIVE, 0, 1e-9, items);
    TestDesign design = new TestDesign(List.of(aim), items, 0, exposure, Pilots.NONE);
    TestAttempt begun = Sitting.begin(design, pool, SEED + person);
    double[] row = answers.get(person);
    TestAttempt done = Sitting.all(begun, item -> row[numbers.getOrDefault(item.key(), 0)]);
    return AdaptiveTest.result(done).competencies().getFirst().ability();
  }

  private double abilityOfAll(int person) {
    Abilities abilities = Abilities.before(AbilityPrior.COLLECTIVE);
    for (int i = 0; i < pool.size(); i++) {
      abilities = abilities.after(0, pool.get(i).parameters(), answers.get(person)[i]);
    }
    return abilities.get(0).mean();
  }

  /** Each half with items that were calibrated on the other. */
  static Correlation crossed(List<double[]> answers, int items) {
    List<double[]> even = half(answers, 0);
    List<double[]> odd = half(answers, 1);
    List<double[]> pairs = new ArrayList<>();
    pairs.addAll(new PostHocTest(even, calibrated(odd)).pairs(items, Exposure.NONE));
    pairs.addAll(new PostHocTest(odd, calibrated(even)).pairs(items, Exposure.NONE));
    return Correlation.of(pairs);
  }

  private static List<double[]> half(List<double[]> answers, int rest) {
    List<double[]> half = new ArrayList<>();
    for (int l = rest; l < answers.size(); l += 2) {
      half.add(answers.get(l));
    }
    return half;
  }

  private static List<ItemParameters> calibrated(List<double[]> answers) {
    int items = answers.getFirst().length;
    return new MarginalLikelihood()
        .fit(Responses.of(items, answers), ItemPrior.around(0)).items().stream()
            .map(Calibration.Fitted::parameters)
            .toList();
  }
}
