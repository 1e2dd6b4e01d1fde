package org.koers.adaptive.nextactivity;

import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.refresher.DueItem;

/**
 * A competency that the learner is to reach.
 *
 * @param preparesFor the required competency that it comes before; empty if the role requires it
 *     itself
 * @param due when it is to be refreshed, if that can be said
 * @param order of its place in the graph
 */
record Goal(
    Competency competency,
    Level level,
    Criticality criticality,
    Optional<Competency> preparesFor,
    CompetencyState state,
    Standing standing,
    Optional<DueItem> due,
    int order) {

  boolean open() {
    return standing != Standing.MASTERED && standing != Standing.REFRESH;
  }
}
