package org.koers.adaptive.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.placement.PlacementResult.CompetencyResult;
import org.koers.adaptive.placement.PlacementResult.TeachingNeed;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.irt.Ability;
import org.koers.adaptive.placement.item.ItemKey;

/** From an attempt to what it shows. */
final class Results {

  private static final double TAIL = 0.025;

  private final TestAttempt attempt;
  private final Standing standing;
  private final Optional<Next.Reason> over;

  Results(TestAttempt attempt) {
    this.attempt = attempt;
    this.standing = Standing.of(attempt);
    this.over =
        new Choice(standing).next() instanceof Next.Over(var reason)
            ? Optional.of(reason)
            : Optional.empty();
  }

  PlacementResult all() {
    List<CompetencyResult> each = new ArrayList<>();
    for (int i = 0; i < attempt.design().aims().size(); i++) {
      each.add(of(i));
    }
    return new PlacementResult(
        attempt.version(), attempt.id(), over.orElse(null), attempt.steps().size(), each);
  }

  private CompetencyResult of(int index) {
    Aim aim = attempt.design().aims().get(index);
    Ability ability = standing.ability(index);
    double probability = ability.atLeast(aim.cut());
    double low = ability.quantile(TAIL);
    double high = ability.quantile(1 - TAIL);
    return new CompetencyResult(
        aim.competency(),
        verdict(aim, standing.counted(index), probability),
        probability,
        aim.confidence(),
        ability.mean(),
        ability.standardError(),
        low,
        high,
        share(aim, ability.mean()),
        share(aim, low),
        share(aim, high),
        standing.counted(index),
        standing.credit(index),
        Ending.of(standing, index).or(() -> over).orElse(null),
        needs(aim));
  }

  /** Nothing is decided by what was thought before alone. */
  private static Verdict verdict(Aim aim, int counted, double probability) {
    if (counted >= aim.minItems() && probability >= aim.confidence()) {
      return Verdict.MASTERED;
    }
    return counted >= aim.minItems() && 1 - probability >= aim.confidence()
        ? Verdict.NOT_MASTERED
        : Verdict.UNDECIDED;
  }

  /** Share of the questions in the bank expected right at an ability; it rises with the ability. */
  private double share(Aim aim, double ability) {
    return attempt.pool().stream()
        .filter(i -> i.competency().equals(aim.competency()) && !i.pilot())
        .mapToDouble(i -> i.parameters().chance(ability))
        .average()
        .orElse(0);
  }

  private List<TeachingNeed> needs(Aim aim) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, List<ItemKey>> sureAndWrong = new LinkedHashMap<>();
    for (Step step : attempt.steps()) {
      if (step.counted() && step.competency().equals(aim.competency())) {
        weights.merge(step.topic(), NeedRule.weight(step.credit(), step.sureness()), Double::sum);
        List<ItemKey> errors =
            sureAndWrong.computeIfAbsent(step.topic(), topic -> new ArrayList<>());
        if (NeedRule.sureAndWrong(step.credit(), step.sureness())) {
          errors.add(step.item());
        }
      }
    }
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(
            e ->
                new TeachingNeed(
                    e.getKey(), e.getValue(), sureAndWrong.getOrDefault(e.getKey(), List.of())))
        .toList();
  }
}
