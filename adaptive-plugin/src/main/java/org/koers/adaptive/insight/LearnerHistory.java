package org.koers.adaptive.insight;

import java.util.List;
import org.koers.adaptive.observe.LearningSignal;

/**
 * All that one learner did.
 *
 * @param learner key of the actor in statements
 * @param role id; empty where the learner is not known here
 * @param language primary subtag; empty where the learner is not known here
 * @param signals in the order in which they count
 */
public record LearnerHistory(
    String learner, String role, String language, List<LearningSignal> signals) {

  public LearnerHistory {
    signals = List.copyOf(signals);
  }
}
