package org.koers.adaptive.nextactivity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.refresher.DueItem;

/**
 * Where a learner stands with one competency that the role requires.
 *
 * @param level that the role requires
 * @param chance of answering right at that level, from 0 to 1; too uncertain to be shown as a
 *     number
 * @param right of {@code answered} questions in all attempts together
 * @param retention chance that it is still remembered, from 0 to 1; empty if it was never asked
 * @param due when it is to be refreshed; empty where it is not mastered yet
 * @param statementIds what this rests on
 */
public record CompetencyProgress(
    Competency competency,
    Level level,
    Criticality criticality,
    Standing standing,
    double chance,
    int right,
    int answered,
    Optional<Double> retention,
    Optional<DueItem> due,
    List<UUID> statementIds) {

  public CompetencyProgress {
    statementIds = List.copyOf(statementIds);
  }
}
