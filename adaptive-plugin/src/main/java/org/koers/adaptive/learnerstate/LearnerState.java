package org.koers.adaptive.learnerstate;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What a learner can do and did, derived from all signals; never edited, so that a replay gives the
 * same state bit for bit.
 *
 * @param competencies by IRI; only those of which something was heard
 * @param activities by IRI
 * @param upTo the highest log position it rests on, 0 if on none
 */
public record LearnerState(
    Map<String, CompetencyState> competencies,
    Map<String, ActivityState> activities,
    long upTo,
    ModelParameters parameters) {

  public LearnerState {
    competencies = Map.copyOf(competencies);
    activities = Map.copyOf(activities);
  }

  /** In any order and with repetitions: they are put in order first and each counts once. */
  public static LearnerState derivedFrom(Collection<? extends LearningSignal> signals) {
    return derivedFrom(signals, ModelParameters.DEFAULT);
  }

  public static LearnerState derivedFrom(
      Collection<? extends LearningSignal> signals, ModelParameters parameters) {
    return new Fold(History.of(signals), parameters).state();
  }

  /** Also of a competency of which nothing was heard: unknown. */
  public CompetencyState competency(String iri) {
    CompetencyState known = competencies.get(iri);
    return known != null ? known : CompetencyState.unknown(iri, parameters);
  }

  public Optional<ActivityState> activity(String iri) {
    return Optional.ofNullable(activities.get(iri));
  }
}
