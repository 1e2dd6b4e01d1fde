package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One thing to refresh or to check.
 *
 * @param competencies IRIs
 * @param due the working day it is planned on
 * @param window the days it could have been planned on; where none of them is a working day, the
 *     due day is the next one after
 * @param reasons one or more; of several, one refresher serves all
 */
public record DueItem(
    Set<String> competencies, LocalDate due, Window window, List<DueReason> reasons) {

  public DueItem {
    competencies = Set.copyOf(competencies);
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("Nothing is due without a reason");
    }
  }
}
