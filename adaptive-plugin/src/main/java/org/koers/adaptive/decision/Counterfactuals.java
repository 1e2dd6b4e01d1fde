package org.koers.adaptive.decision;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Situated;

/** What would change a choice, in words. */
public final class Counterfactuals {

  private Counterfactuals() {}

  /**
   * Of what the next activity is about: so many right answers in a row, and it is skipped. None
   * where no model takes part.
   */
  public static List<String> of(Situated situated, Locale language, Clock clock) {
    if (situated.wishes().withoutModels() || situated.decision().next().isEmpty()) {
      return List.of();
    }
    var subjects = situated.decision().next().get().entry().subjects();
    Explanation explanation = Explanation.in(language, clock);
    return situated.decision().progress().stream()
        .filter(one -> subjects.contains(one.competency().iri()))
        .flatMap(one -> sentence(one, situated, explanation))
        .toList();
  }

  private static Stream<String> sentence(
      CompetencyProgress one, Situated situated, Explanation explanation) {
    Optional<Integer> more = DecisionRecords.toMastery(one, situated.situation());
    return more.stream().map(answers -> explanation.skipped(one.competency(), answers));
  }

  /** Whether the learner's own choice is next. */
  public static boolean chosenByLearner(Decision decision) {
    return decision.next().stream()
        .flatMap(one -> one.reasons().stream())
        .anyMatch(Reason.ChosenByYou.class::isInstance);
  }
}
