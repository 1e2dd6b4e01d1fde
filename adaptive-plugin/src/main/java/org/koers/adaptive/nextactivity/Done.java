package org.koers.adaptive.nextactivity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.learnerstate.ActivityState;
import org.koers.adaptive.observe.ActivityName;

/**
 * What a learner already did with one activity of the catalogue.
 *
 * @param finished gone through to the end at least once
 * @param failed the last result was a failure, or most answers were wrong
 * @param tested it told more than that it was gone through
 * @param waived it need not be done, and nothing was done in it
 */
record Done(
    ActivityName activity,
    boolean finished,
    boolean failed,
    boolean tested,
    boolean waived,
    Instant when,
    List<UUID> statementIds) {

  static Done of(CatalogueEntry entry, Situation situation) {
    ActivityName name = new ActivityName(entry.activityIri(), entry.title());
    return situation
        .state()
        .activity(entry.activityIri())
        .map(state -> of(name, state, parts(entry)))
        .orElseGet(() -> new Done(name, false, false, false, false, Instant.MIN, List.of()));
  }

  private static Done of(ActivityName name, ActivityState state, Set<String> parts) {
    return new Done(
        name,
        state.finished(parts),
        state.failed(),
        state.tested(),
        state.waived().isPresent() && state.lastAttempt().isEmpty(),
        state.lastOutcome(),
        state.statementIds());
  }

  /** Finished by doing it: what was waived may still be needed, if later answers say so. */
  boolean taken() {
    return finished && !waived;
  }

  /** Parts that never report cannot be finished and are not waited for. */
  private static Set<String> parts(CatalogueEntry entry) {
    return entry.scos().stream()
        .filter(LaunchableSco::reports)
        .map(entry::scoIri)
        .collect(Collectors.toSet());
  }
}
