package org.koers.adaptive.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.decision.DecisionRecord.Alternative;
import org.koers.adaptive.decision.DecisionRecord.Inputs;
import org.koers.adaptive.decision.DecisionRecord.Named;
import org.koers.adaptive.decision.DecisionRecord.Stand;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.learnerstate.prediction.Prediction;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivity;
import org.koers.adaptive.nextactivity.Situated;
import org.koers.adaptive.nextactivity.Situation;
import org.koers.adaptive.nextactivity.Standing;
import org.koers.adaptive.refresher.DueItem;

/** Makes the record of a decision; pure. */
final class DecisionRecords {

  /** More right answers in a row than this are no prospect. */
  static final int MOST_ANSWERS = 8;

  private DecisionRecords() {}

  static DecisionRecord of(Situated situated) {
    Situation situation = situated.situation();
    Decision decision = situated.decision();
    return new DecisionRecord(
        new Inputs(
            situation.now(),
            situation.budget().toMinutes(),
            situation.language().toLanguageTag(),
            situation.roleId(),
            decision.policy(),
            decision.upTo(),
            Versions.of(situation.offer()),
            Versions.of(situation.graph()),
            situated.wishes()),
        decision.next().map(next -> Named.of(next.entry())).orElse(null),
        decision.next().map(NextActivity::reasons).orElseGet(decision::noneBecause),
        decision.alternatives().stream()
            .map(one -> new Alternative(Named.of(one.entry()), one.reasons()))
            .toList(),
        decision.progress().stream()
            .map(one -> stand(one, situation, situated.wishes().withoutModels()))
            .toList());
  }

  private static Stand stand(CompetencyProgress one, Situation situation, boolean withoutModels) {
    CompetencyState state = situation.state().competency(one.competency().iri());
    Prediction prediction = state.prediction(one.level(), situation.now());
    return new Stand(
        one.competency(),
        one.level().name(),
        one.criticality().name(),
        one.standing().name(),
        one.right(),
        one.answered(),
        unless(withoutModels, one.chance()),
        withoutModels ? null : one.retention().orElse(null),
        one.due().map(DueItem::due).orElse(null),
        withoutModels ? null : toMastery(one, situation).orElse(null),
        withoutModels ? Map.of() : contributions(prediction),
        one.statementIds());
  }

  private static @Nullable Double unless(boolean withoutModels, double chance) {
    return withoutModels ? null : chance;
  }

  /** What would change it: this many right answers in a row. */
  static Optional<Integer> toMastery(CompetencyProgress one, Situation situation) {
    boolean open = !List.of(Standing.MASTERED, Standing.REFRESH).contains(one.standing());
    return open
        ? situation
            .state()
            .competency(one.competency().iri())
            .rightAnswersToMastery(one.level(), one.level(), situation.now(), MOST_ANSWERS)
        : Optional.empty();
  }

  private static Map<String, Double> contributions(Prediction prediction) {
    Map<String, Double> named = new TreeMap<>();
    prediction.contributions().forEach((group, value) -> named.put(group.name(), value));
    return named;
  }
}
