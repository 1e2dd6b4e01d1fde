package org.koers.adaptive.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.Lesson;
import org.koers.adaptive.placement.PlacementResult;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.SimulatedBank;
import org.koers.adaptive.placement.Sitting;
import org.koers.adaptive.placement.TestAttempt;
import org.koers.adaptive.placement.TestDesign;
import org.koers.adaptive.placement.TestDesign.Exposure;
import org.koers.adaptive.placement.TestDesign.Pilots;
import org.koers.adaptive.placement.irt.AbilityPrior;

/** Adaptive tests of simulated learners, on ten banks and with a thousand learners. */
final class PlacementSimulation {

  private static final int ITEMS = 60;
  private static final long BANK = 1;
  private static final long LEARNERS = 77;
  private static final int COUNT = 1000;
  private static final int BANKS = 10;
  private static final String SET = "simulated, 60 items";
  private static final Exposure RANDOM = new Exposure(ITEMS, 1);

  /** What tests of many learners came to. */
  private record Ran(double items, double error, double mostGiven, double used) {}

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Ran adaptive = precise(BANK, Exposure.NONE);
    Ran random = precise(BANK, RANDOM);
    Ran controlled = precise(BANK, Exposure.CONTROLLED);
    rows.add(row("items to a standard error of .40, adaptive", adaptive.items()).decimals(1));
    rows.add(row("the same in random order", random.items()).decimals(1));
    rows.add(shares(adaptive.items() / random.items()));
    rows.add(
        row("the same with exposure control", controlled.items() / random.items())
            .decimals(3)
            .atMost(0.55));
    rows.add(row("root mean square error, adaptive", adaptive.error()).decimals(3));
    rows.add(row("the same in random order", random.error()).decimals(3));
    rows.add(row("most given item, share of tests, no control", adaptive.mostGiven()).decimals(3));
    rows.add(row("the same with control at .60", controlled.mostGiven()).decimals(3).atMost(0.65));
    rows.add(row("items given at all, no control", adaptive.used()).decimals(2));
    rows.add(row("the same with control", controlled.used()).decimals(2));
    rows.addAll(decided("learners as the prior says", 0, 1));
    rows.addAll(decided("learners half a logit below it", -0.5, 1));
    return rows;
  }

  private static Row row(String measure, double value) {
    return Row.of(SET, measure, value);
  }

  /** On the first bank, with how it goes on ten. */
  private static Row shares(double first) {
    double low = first;
    double high = first;
    for (long bank = BANK + 1; bank < BANK + BANKS; bank++) {
      double share = precise(bank, Exposure.NONE).items() / precise(bank, RANDOM).items();
      low = Math.min(low, share);
      high = Math.max(high, share);
    }
    return row("adaptive against random order (interval: range of ten banks)", first)
        .decimals(3)
        .interval(low, high)
        .atMost(0.55);
  }

  private static Ran precise(long bank, Exposure exposure) {
    Aim aim = Aim.ability(SimulatedBank.COMPETENCY, AbilityPrior.COLLECTIVE, 0, 0.40, ITEMS);
    TestDesign design = new TestDesign(List.of(aim), ITEMS, 0, exposure, Pilots.NONE);
    List<PoolItem> pool = SimulatedBank.of(ITEMS, bank).items();
    Random random = new Random(LEARNERS * bank);
    int count = bank == BANK ? COUNT : COUNT / 5;
    double items = 0;
    double squares = 0;
    for (int l = 0; l < count; l++) {
      double ability = random.nextGaussian();
      TestAttempt begun = Sitting.begin(design, pool, random.nextLong());
      TestAttempt done = Sitting.simulated(begun, ability, random);
      double estimate = AdaptiveTest.result(done).competencies().getFirst().ability();
      items += done.steps().size();
      squares += (estimate - ability) * (estimate - ability);
      pool = Lesson.counted(done);
    }
    long most = pool.stream().mapToLong(PoolItem::given).max().orElse(0);
    long used = pool.stream().filter(i -> i.given() > 0).count();
    return new Ran(
        items / count, Math.sqrt(squares / count), (double) most / count, (double) used / ITEMS);
  }

  /** Whether the verdict on a risk-critical competency is right. */
  private static List<Row> decided(String who, double mean, double sd) {
    Aim aim =
        Aim.mastery(SimulatedBank.COMPETENCY, AbilityPrior.COLLECTIVE, -0.5, Criticality.HIGH);
    TestDesign design = new TestDesign(List.of(aim), ITEMS, 0, Exposure.CONTROLLED, Pilots.NONE);
    List<PoolItem> pool = SimulatedBank.of(ITEMS, BANK).items();
    Random random = new Random(LEARNERS);
    int decided = 0;
    int right = 0;
    int wronglyMastered = 0;
    int items = 0;
    for (int l = 0; l < COUNT; l++) {
      double ability = mean + sd * random.nextGaussian();
      TestAttempt begun = Sitting.begin(design, pool, random.nextLong());
      PlacementResult result = AdaptiveTest.result(Sitting.simulated(begun, ability, random));
      Verdict verdict = result.competencies().getFirst().verdict();
      boolean able = ability >= aim.cut();
      items += result.questions();
      decided += verdict == Verdict.UNDECIDED ? 0 : 1;
      right += verdict == (able ? Verdict.MASTERED : Verdict.NOT_MASTERED) ? 1 : 0;
      wronglyMastered += verdict == Verdict.MASTERED && !able ? 1 : 0;
    }
    double accuracy = (double) right / decided;
    double half = 1.96 * Math.sqrt(accuracy * (1 - accuracy) / decided);
    Row verdicts =
        row("right verdicts at .95, " + who, accuracy)
            .decimals(3)
            .interval(accuracy - half, accuracy + half);
    return List.of(
        mean == 0 ? verdicts.atLeast(0.95) : verdicts,
        row("undecided after 12 questions, " + who, 1 - (double) decided / COUNT).decimals(3),
        row("said to master and do not, " + who, (double) wronglyMastered / COUNT).decimals(3),
        row("questions, " + who, (double) items / COUNT).decimals(1));
  }
}
