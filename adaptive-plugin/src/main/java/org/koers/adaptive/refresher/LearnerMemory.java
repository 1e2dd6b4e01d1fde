package org.koers.adaptive.refresher;

import java.util.List;

/**
 * All that a learner's refreshers depend on.
 *
 * @param learner pseudonym; two learners with equal memories are spread over different days by it
 */
public record LearnerMemory(
    String learner, List<Remembered> competencies, List<CompletedModule> modules) {

  public LearnerMemory {
    competencies = List.copyOf(competencies);
    modules = List.copyOf(modules);
  }
}
