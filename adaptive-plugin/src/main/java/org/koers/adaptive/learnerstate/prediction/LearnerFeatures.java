package org.koers.adaptive.learnerstate.prediction;

import java.util.Map;

/**
 * What one learner's answers left behind, as predictions read it. The result of a {@link
 * LearnerFold}: the same answers in the same order under the same model give an equal one, bit for
 * bit.
 *
 * @param competencies by IRI; only those that were answered on
 * @param items by IRI; only those that were answered
 * @param modelVersion under which the answers were gone through
 */
public record LearnerFeatures(
    OverallTrace overall,
    Map<String, CompetencyTrace> competencies,
    Map<String, ItemTrace> items,
    RatingParameters parameters,
    String modelVersion) {

  /** How many answers it rests on. */
  public int answers() {
    return overall.right() + overall.wrong();
  }

  /** Also of a competency that was never answered on: unknown. */
  CompetencyTrace competency(String iri) {
    CompetencyTrace known = competencies.get(iri);
    return known != null ? known : CompetencyTrace.unknown(parameters);
  }

  ItemTrace item(String iri) {
    return items.getOrDefault(iri, ItemTrace.UNSEEN);
  }
}
