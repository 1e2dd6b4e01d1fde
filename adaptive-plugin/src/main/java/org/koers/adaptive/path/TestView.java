package org.koers.adaptive.path;

import org.koers.adaptive.placement.sitting.Invitation;

/**
 * What a learner's page says of placement tests.
 *
 * @param going whether one goes on
 * @param possible whether there is one to begin or to go on with
 * @param last path of the last result below the page; empty if there is none
 */
public record TestView(boolean going, boolean possible, String last) {

  static TestView of(Invitation invitation) {
    return new TestView(
        invitation.going().isPresent(),
        invitation.possible(),
        invitation.last().map(test -> "/placement/" + test.attempt().id()).orElse(""));
  }

  /** Whether there is anything to say. */
  public boolean isNews() {
    return possible || !last.isEmpty();
  }
}
