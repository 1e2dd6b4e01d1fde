package org.koers.adaptive.refresher;

import java.time.Duration;

/**
 * The time that a refresher takes.
 *
 * @param recalled a few questions, answered right
 * @param forgotten the same, and what has to be looked at again
 */
public record ReviewEffort(Duration recalled, Duration forgotten) {

  /** Assumed until an organisation's own statements say better. */
  public static final ReviewEffort ASSUMED =
      new ReviewEffort(Duration.ofMinutes(2), Duration.ofMinutes(6));

  public ReviewEffort {
    if (recalled.isNegative() || forgotten.isNegative()) {
      throw new IllegalArgumentException("A refresher takes no negative time");
    }
  }

  /** Expected minutes where recall has a chance. */
  double minutes(double chance) {
    return (chance * recalled.toSeconds() + (1 - chance) * forgotten.toSeconds()) / 60;
  }
}
