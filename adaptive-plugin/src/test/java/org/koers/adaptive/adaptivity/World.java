package org.koers.adaptive.adaptivity;

/** Numbers of the world around learners; each stands in ADR 0029. */
final class World {

  /** Minutes of one session, one a week. */
  static final double SESSION = 30;

  static final double DAYS_BETWEEN = 7;

  /** With less left of a session, nothing is begun. */
  static final double LEAST = 5;

  /** Of the curriculum's minutes, after which a learner goes to a person. */
  static final double MOST = 2;

  /** Of the time, for a course that was done before. */
  static final double AGAIN = 0.7;

  static final double OTHER_LANGUAGE_TIME = 1.25;
  static final double OTHER_LANGUAGE_EFFECT = 0.9;

  static final double PLACEMENT_MINUTES = 0.75;
  static final int PLACEMENT_ITEMS = 14;

  /** Minutes that a refresher may take. */
  static final double REFRESHER = 10;

  static final int LATER_DAYS = 180;
  static final int REPETITIONS = 3;
  static final int BOOTSTRAPS = 1000;

  private World() {}
}
