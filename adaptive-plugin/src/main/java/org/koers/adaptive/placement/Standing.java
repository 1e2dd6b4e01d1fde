package org.koers.adaptive.placement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.placement.irt.Abilities;
import org.koers.adaptive.placement.irt.Ability;
import org.koers.adaptive.placement.item.ItemKey;

/** Where a test stands: a fold over its steps. */
final class Standing {

  final TestAttempt attempt;
  private final Abilities abilities;
  private final Map<String, Integer> aimOf = new HashMap<>();
  private final Map<ItemKey, PoolItem> items = new HashMap<>();
  private final Set<ItemKey> asked = new HashSet<>();
  private final int[] counted;
  private final double[] credit;
  private int countedInAll;

  private Standing(TestAttempt attempt) {
    this.attempt = attempt;
    List<Aim> aims = attempt.design().aims();
    for (int i = 0; i < aims.size(); i++) {
      aimOf.put(aims.get(i).competency(), i);
    }
    attempt.pool().forEach(item -> items.put(item.key(), item));
    counted = new int[aims.size()];
    credit = new double[aims.size()];
    abilities = fold();
  }

  static Standing of(TestAttempt attempt) {
    return new Standing(attempt);
  }

  private Abilities fold() {
    Abilities folded =
        Abilities.before(
            attempt.design().aims().stream().map(Aim::prior).toList(),
            attempt.design().correlation());
    for (Step step : attempt.steps()) {
      asked.add(step.item());
      if (step.counted()) {
        int aim = aim(step.competency());
        folded = folded.after(aim, item(step.item()).parameters(), step.credit());
        counted[aim]++;
        credit[aim] += step.credit();
        countedInAll++;
      }
    }
    return folded;
  }

  int aim(String competency) {
    Integer index = aimOf.get(competency);
    if (index == null) {
      throw unknown("competency " + competency);
    }
    return index;
  }

  PoolItem item(ItemKey key) {
    PoolItem item = items.get(key);
    if (item == null) {
      throw unknown("item " + key.iri());
    }
    return item;
  }

  private PlacementProblem unknown(String what) {
    return new PlacementProblem(
        "attempt " + attempt.id(),
        "The " + what + " is not in this test.",
        "Answer a question that was asked; an attempt is kept as a whole and never edited.");
  }

  boolean asked(ItemKey key) {
    return asked.contains(key);
  }

  int counted(int aim) {
    return counted[aim];
  }

  double credit(int aim) {
    return credit[aim];
  }

  int countedInAll() {
    return countedInAll;
  }

  int pilots() {
    return attempt.steps().size() - countedInAll;
  }

  Ability ability(int aim) {
    return abilities.get(aim);
  }

  Abilities abilities() {
    return abilities;
  }

  Step.Estimate estimate(int aim) {
    return estimate(abilities, aim);
  }

  /** The same with another answer. */
  Step.Estimate estimate(Abilities given, int aim) {
    Ability ability = given.get(aim);
    double cut = attempt.design().aims().get(aim).cut();
    return new Step.Estimate(ability.mean(), ability.standardError(), ability.atLeast(cut));
  }
}
