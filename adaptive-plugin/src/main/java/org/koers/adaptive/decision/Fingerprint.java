package org.koers.adaptive.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivity;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Situated;

/**
 * What makes a decision another one: inputs and outcome, but not the moment, nor numbers that drift
 * with it while nothing else changes.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Situated situated) {
    Decision decision = situated.decision();
    StringBuilder text = new StringBuilder();
    text.append(situated.situation().budget()).append('\n');
    text.append(situated.situation().language().toLanguageTag()).append('\n');
    text.append(situated.situation().roleId()).append('\n');
    text.append(Versions.of(situated.situation().offer())).append('\n');
    text.append(Versions.of(situated.situation().graph())).append('\n');
    text.append(decision.policy()).append(' ').append(decision.upTo()).append('\n');
    text.append(situated.wishes().withoutModels()).append(situated.wishes().later()).append('\n');
    text.append(outcome(decision));
    return Versions.digest(text.toString());
  }

  /** What came out: equal for a decision that is computed again and is the same. */
  static String outcome(Decision decision) {
    StringBuilder text = new StringBuilder();
    text.append(decision.next().map(NextActivity::activityIri).orElse("-")).append('\n');
    text.append(decision.next().map(one -> kinds(one.reasons())).orElse("")).append('\n');
    text.append(kinds(decision.noneBecause())).append('\n');
    decision
        .alternatives()
        .forEach(
            one ->
                text.append(one.entry().activityIri())
                    .append(' ')
                    .append(kinds(one.reasons()))
                    .append('\n'));
    for (CompetencyProgress one : decision.progress()) {
      text.append(one.competency().iri()).append(' ').append(one.standing()).append('\n');
    }
    return text.toString();
  }

  static String kinds(List<Reason> reasons) {
    return reasons.stream()
        .map(one -> one.getClass().getSimpleName())
        .collect(Collectors.joining(" "));
  }
}
