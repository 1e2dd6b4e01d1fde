package org.koers.adaptive.placement.sitting;

import java.util.List;
import java.util.Optional;
import org.koers.adaptive.competency.Competency;

/**
 * Whether a learner can show what they know already.
 *
 * @param going the test that goes on
 * @param last the last test that is over
 * @param open competencies that a new test would be about; empty where none is possible
 * @param unasked open goals of the role that the banks have no question about
 */
public record Invitation(
    Optional<KeptTest> going,
    Optional<KeptTest> last,
    List<Competency> open,
    List<Competency> unasked) {

  public Invitation {
    open = List.copyOf(open);
    unasked = List.copyOf(unasked);
  }

  /** Whether there is something to begin or to go on with. */
  public boolean possible() {
    return going.isPresent() || !open.isEmpty();
  }
}
