package org.koers.adaptive.nextactivity;

import java.util.List;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;

/**
 * Where a learner stands with one competency that the role requires.
 *
 * @param level that the role requires
 * @param chance of answering right at that level, from 0 to 1; too uncertain to be shown as a
 *     number
 * @param right of {@code answered} questions in all attempts together
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
    List<UUID> statementIds) {

  public CompetencyProgress {
    statementIds = List.copyOf(statementIds);
  }
}
