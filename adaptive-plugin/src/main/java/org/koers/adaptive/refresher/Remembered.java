package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.retention.MemoryState;

/**
 * One competency of one learner, as far as refreshing it goes.
 *
 * @param competency IRI
 * @param risk what a gap costs
 * @param state of memory; empty if nothing was ever asked
 * @param reached when it was first mastered at the level the role requires
 * @param tested the days something was asked about it
 */
public record Remembered(
    String competency,
    Criticality risk,
    Optional<MemoryState> state,
    Optional<LocalDate> reached,
    List<LocalDate> tested) {

  public Remembered {
    tested = List.copyOf(tested);
  }

  boolean testedFrom(LocalDate day) {
    return tested.stream().anyMatch(one -> !one.isBefore(day));
  }
}
