package org.koers.adaptive.learnerstate.retention;

import java.time.Instant;

/**
 * What one learner's memory of one thing is like after a review: the two variables of FSRS and the
 * moment they hold from. It says nothing about now; {@link Forgetting} does.
 *
 * @param stability days after which 90 % is still recalled, above 0
 * @param difficulty from 1 (easily kept) to 10
 */
public record MemoryState(double stability, double difficulty, Instant lastReview) {

  public MemoryState {
    if (!(stability > 0) || !(difficulty >= 1 && difficulty <= 10)) {
      throw new IllegalArgumentException(
          "Stability must be above 0 and difficulty from 1 to 10, not %s and %s"
              .formatted(stability, difficulty));
    }
  }
}
