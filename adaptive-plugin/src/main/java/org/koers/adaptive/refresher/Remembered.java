package org.koers.adaptive.refresher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.learnerstate.retention.MemoryState;
import org.koers.adaptive.observe.LearningSignal;

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

  /**
   * From all that counted for a competency.
   *
   * @param required the level that counts as reached
   * @param zone in which an instant becomes a day
   */
  public static Remembered of(
      CompetencyState state, Level required, Criticality risk, ZoneId zone) {
    return new Remembered(
        state.competency(),
        risk,
        state.memory(),
        Optional.ofNullable(state.reached().get(required)).map(at -> day(at, zone)),
        state.signals().stream()
            .filter(signal -> !(signal instanceof LearningSignal.Completion)) // nothing was asked
            .map(signal -> day(signal.basis().timestamp(), zone))
            .distinct()
            .toList());
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate();
  }

  boolean testedFrom(LocalDate day) {
    return tested.stream().anyMatch(one -> !one.isBefore(day));
  }
}
