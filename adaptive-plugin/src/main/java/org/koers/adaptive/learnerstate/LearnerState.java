package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What a learner can do and did, derived from all signals; never edited, so that a replay gives the
 * same state bit for bit.
 *
 * @param competencies by IRI; only those of which something was heard
 * @param activities by IRI
 * @param learner what the answers on everything left behind
 * @param upTo the highest log position it rests on, 0 if on none
 */
public record LearnerState(
    Map<String, CompetencyState> competencies,
    Map<String, ActivityState> activities,
    LearnerFeatures learner,
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
    return new Fold(signals, parameters, AnswerHearer.NOBODY).state();
  }

  /** Goes through a history and tells of each answer that counts, with what was known before it. */
  public static void listen(
      Collection<? extends LearningSignal> signals,
      ModelParameters parameters,
      AnswerHearer hearer) {
    new Fold(signals, parameters, hearer).state();
  }

  /** Also of a competency of which nothing was heard: unknown. */
  public CompetencyState competency(String iri) {
    CompetencyState known = competencies.get(iri);
    return known != null ? known : CompetencyState.unknown(iri, learner, parameters);
  }

  /** What would be known had this activity been done, and all that it is about been shown. */
  public LearnerState assuming(CatalogueEntry done, Instant when) {
    Level level = done.level() == null ? Level.BASIC : done.level();
    Map<String, CompetencyState> shown = new HashMap<>(competencies);
    done.subjects().forEach(iri -> shown.put(iri, competency(iri).assuming(level, when)));
    Map<String, ActivityState> finished = new HashMap<>(activities);
    finished.put(done.activityIri(), ActivityState.passed(done, level, when));
    return new LearnerState(shown, finished, learner, upTo, parameters);
  }

  public Optional<ActivityState> activity(String iri) {
    return Optional.ofNullable(activities.get(iri));
  }
}
