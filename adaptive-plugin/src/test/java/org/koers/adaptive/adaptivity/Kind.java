package org.koers.adaptive.adaptivity;

import org.koers.adaptive.catalogue.Level;

/** Kinds of learners, with their share of the population and what they know beforehand. */
enum Kind {
  /** New to the subject. */
  NOVICE("beginner", 0.35, 1, 0.20, 0.05, 0.01),
  /** Trained or working with it for years; gaps here and there. */
  EXPERIENCED("experienced", 0.30, 1, 0.75, 0.40, 0.10),
  /** Could give the course. */
  EXPERT("expert", 0.10, 1, 0.95, 0.90, 0.70),
  /** Was trained once, and forgets faster than others. */
  FORGETFUL("forgetful", 0.15, 2.5, 0.50, 0.20, 0.05),
  /** Little knowledge, and a record of an earlier system that says passed for everything. */
  OVERCLAIMING("overclaiming", 0.10, 1, 0.25, 0.10, 0.01);

  private final String words;
  private final double portion;
  private final double forgetting;
  private final double basic;
  private final double advanced;
  private final double expert;

  Kind(
      String words,
      double portion,
      double forgetting,
      double basic,
      double advanced,
      double expert) {
    this.words = words;
    this.portion = portion;
    this.forgetting = forgetting;
    this.basic = basic;
    this.advanced = advanced;
    this.expert = expert;
  }

  String words() {
    return words;
  }

  /** How much faster than others. */
  double forgetting() {
    return forgetting;
  }

  /** Share of a level that the middle one of this kind knows. */
  double known(Level level) {
    return switch (level) {
      case BASIC -> basic;
      case ADVANCED -> advanced;
      case EXPERT -> expert;
    };
  }

  /**
   * By a number from 0 to 1.
   *
   * @param uniform drawn
   */
  static Kind at(double uniform) {
    double sum = 0;
    for (Kind kind : values()) {
      sum += kind.portion;
      if (uniform < sum) {
        return kind;
      }
    }
    return OVERCLAIMING;
  }
}
