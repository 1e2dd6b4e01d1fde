package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learnerstate.LearnerState;

/**
 * Everything that a choice depends on: equal situations give equal decisions.
 *
 * @param learner pseudonym: equal learners get their refreshers on different days
 * @param roleId of the learner
 * @param language that the learner reads
 * @param offer the published activities
 * @param budget the time the learner has now
 */
public record Situation(
    String learner,
    String roleId,
    Locale language,
    LearnerState state,
    Offer offer,
    CompetencyGraph graph,
    Duration budget,
    Instant now) {

  /** The same with another offer. */
  Situation offering(Offer other) {
    return new Situation(learner, roleId, language, state, other, graph, budget, now);
  }
}
