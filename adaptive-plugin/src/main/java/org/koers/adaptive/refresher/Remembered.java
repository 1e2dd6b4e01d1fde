package org.koers.adaptive.refresher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.retention.CompetencyMemory;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.MemoryState;
import org.koers.adaptive.observe.Basis;
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
      CompetencyState state, Level required, Criticality risk, Forgetting forgetting, ZoneId zone) {
    return new Remembered(
        state.competency(),
        risk,
        CompetencyMemory.derivedFrom(state.signals(), forgetting).state(forgetting),
        reached(state, required).map(at -> at.atZone(zone).toLocalDate()),
        state.signals().stream()
            .filter(signal -> !(signal instanceof LearningSignal.Completion))
            .map(signal -> signal.basis().timestamp().atZone(zone).toLocalDate())
            .distinct()
            .toList());
  }

  /** The end of the first attempt after which it was mastered. */
  private static Optional<Instant> reached(CompetencyState state, Level required) {
    List<LearningSignal.Outcome> signals = state.signals();
    for (int i = 0; i < signals.size(); i++) {
      Basis basis = signals.get(i).basis();
      boolean ends =
          i == signals.size() - 1 || !signals.get(i + 1).basis().attempt().equals(basis.attempt());
      if (ends
          && LearnerState.derivedFrom(signals.subList(0, i + 1), state.parameters())
              .competency(state.competency())
              .mastered(required, basis.timestamp())) {
        return Optional.of(basis.timestamp());
      }
    }
    return Optional.empty();
  }

  boolean testedFrom(LocalDate day) {
    return tested.stream().anyMatch(one -> !one.isBefore(day));
  }
}
