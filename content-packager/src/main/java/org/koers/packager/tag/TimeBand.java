package org.koers.packager.tag;

import java.time.Duration;

/** Learning times as learners choose them. */
public enum TimeBand {
  /** Up to ten minutes. */
  FIVE_MINUTES("5min"),
  /** Up to an hour. */
  HALF_AN_HOUR("30min"),
  /** More than an hour. */
  TWO_HOURS("2h");

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);

  private final String id;

  TimeBand(String id) {
    this.id = id;
  }

  /** Its taxon id. */
  public String id() {
    return id;
  }

  /** The band of an exact time. */
  public static TimeBand of(Duration time) {
    if (time.compareTo(TEN_MINUTES) <= 0) {
      return FIVE_MINUTES;
    }
    return time.compareTo(HOUR) <= 0 ? HALF_AN_HOUR : TWO_HOURS;
  }
}
