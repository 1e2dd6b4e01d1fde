package org.koers.adaptive.adaptivity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.PlacementResult;
import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.Sitting;
import org.koers.adaptive.placement.TestAttempt;
import org.koers.adaptive.placement.TestDesign;
import org.koers.adaptive.placement.irt.AbilityPrior;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * A placement test before the first course, by the product's own rules, from a bank that nobody has
 * calibrated: each item counts with the level that its author gave it.
 */
final class Placing {

  private static final ActivityName TEST =
      new ActivityName("https://koers.example/placement", "Placement");

  /** Logit of a level, as banks without a calibration have it. */
  private static final double BASIC = -0.5;

  private final Trial trial;
  private final List<Requirement> requirements;

  Placing(Trial trial) {
    this.trial = trial;
    this.requirements = trial.setting().requirements();
  }

  /** Asks to the end, and tells the trial what came of it. */
  PlacementResult run() {
    TestDesign design = TestDesign.of(requirements.stream().map(Placing::aim).toList());
    TestAttempt begun = Sitting.begin(design, pool(), trial.person().pseudonym().hashCode());
    Instant now = trial.now();
    Set<String> asked = new LinkedHashSet<>();
    List<LearningSignal> answers = new ArrayList<>();
    TestAttempt done =
        Sitting.all(
            begun,
            item -> {
              Item real = item(item.key().iri());
              boolean right = trial.drawn(real);
              asked.add(real.iri());
              answers.add(
                  new LearningSignal.Answer(
                      Sent.basis(
                          "placement",
                          after(now, asked.size()),
                          10 + asked.size(),
                          Set.of(real.competency()),
                          TEST,
                          real.level()),
                      real.iri(),
                      right));
              return right ? 1 : 0;
            });
    trial.heard(answers, asked.size() * World.PLACEMENT_MINUTES * trial.person().pace());
    PlacementResult result = AdaptiveTest.result(done);
    trial.heard(verdicts(result, after(now, asked.size())), 0);
    return result;
  }

  private Instant after(Instant begun, int questions) {
    double minutes = questions * World.PLACEMENT_MINUTES * trial.person().pace();
    return begun.plusSeconds((long) (minutes * 60));
  }

  private List<LearningSignal> verdicts(PlacementResult result, Instant when) {
    List<LearningSignal> verdicts = new ArrayList<>();
    for (Requirement one : requirements) {
      String iri = one.competency().iri();
      result.competencies().stream()
          .filter(found -> found.competency().equals(iri))
          .filter(found -> found.verdict() != PlacementResult.Verdict.UNDECIDED)
          .map(
              found ->
                  new LearningSignal.Placed(
                      Sent.basis(
                          "placement", when, 60 + verdicts.size(), Set.of(iri), TEST, one.level()),
                      found.verdict() == PlacementResult.Verdict.MASTERED,
                      found.probability()))
          .forEach(verdicts::add);
    }
    return verdicts;
  }

  private static Aim aim(Requirement requirement) {
    return Aim.mastery(
        requirement.competency().iri(),
        AbilityPrior.COLLECTIVE,
        difficulty(requirement.level()),
        requirement.criticality());
  }

  private static double difficulty(Level level) {
    return switch (level) {
      case BASIC -> BASIC;
      case ADVANCED -> BASIC + 1;
      case EXPERT -> BASIC + 2;
    };
  }

  private List<PoolItem> pool() {
    List<PoolItem> pool = new ArrayList<>();
    for (Requirement one : requirements) {
      for (int i = 0; i < World.PLACEMENT_ITEMS; i++) {
        String iri = "placement/" + one.competency().iri() + "/" + one.level() + "/" + i;
        pool.add(
            new PoolItem(
                new ItemKey(1, iri, "1"),
                one.competency().iri(),
                "",
                ItemEstimate.of(ItemPrior.around(difficulty(one.level()))).cautious(),
                true,
                0,
                0,
                0));
      }
    }
    return pool;
  }

  private Item item(String iri) {
    String[] parts = iri.split("/", -1);
    int number = Integer.parseInt(parts[parts.length - 1]);
    Requirement about =
        requirements.stream()
            .filter(one -> iri.startsWith("placement/" + one.competency().iri() + "/"))
            .findFirst()
            .orElseThrow();
    return new Item(
        iri, about.competency().iri(), about.level(), number % Mind.TOPICS, 1.0 / 3, Set.of());
  }
}
