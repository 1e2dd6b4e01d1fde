package org.koers.adaptive.insight;

import java.util.List;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learnerstate.ModelParameters;

/**
 * Everything that is looked at together: all learners of one tenant.
 *
 * @param tenant name by which models know it
 * @param histories in the order of the learners' keys
 */
public record Collective(
    String tenant,
    List<LearnerHistory> histories,
    Offer offer,
    CompetencyGraph graph,
    ModelParameters parameters) {

  public Collective {
    histories = List.copyOf(histories);
  }
}
