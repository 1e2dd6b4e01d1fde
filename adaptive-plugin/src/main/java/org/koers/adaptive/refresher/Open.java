package org.koers.adaptive.refresher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something due that has no day yet.
 *
 * @param urgency the lower, the sooner it is given a day among those whose window ends together
 */
record Open(Set<String> competencies, Window window, List<DueReason> reasons, double urgency) {

  /** One refresher for both, on the days that serve both. */
  Optional<Open> with(Open other) {
    if (!competencies.equals(other.competencies)) {
      return Optional.empty();
    }
    List<DueReason> both = new ArrayList<>(reasons);
    both.addAll(other.reasons);
    return window
        .shared(other.window)
        .map(days -> new Open(competencies, days, both, Math.min(urgency, other.urgency)));
  }

  /** Where the first takes up what it can of the others. */
  static List<Open> merged(List<Open> all) {
    List<Open> merged = new ArrayList<>();
    for (Open one : all) {
      boolean taken = false;
      for (int i = 0; i < merged.size() && !taken; i++) {
        Optional<Open> both = merged.get(i).with(one);
        taken = both.isPresent();
        if (taken) {
          merged.set(i, both.get());
        }
      }
      if (!taken) {
        merged.add(one);
      }
    }
    return merged;
  }
}
