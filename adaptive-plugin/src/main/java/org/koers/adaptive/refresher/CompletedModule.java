package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A module that a learner went through.
 *
 * @param module IRI of the activity
 * @param competencies IRIs of what it teaches
 * @param on the day
 * @param practised the last day its use in practice was looked at
 */
public record CompletedModule(
    String module, Set<String> competencies, LocalDate on, Optional<LocalDate> practised) {

  public CompletedModule {
    competencies = Set.copyOf(competencies);
  }
}
