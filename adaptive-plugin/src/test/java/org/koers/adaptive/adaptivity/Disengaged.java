package org.koers.adaptive.adaptivity;

import org.koers.adaptive.catalogue.Level;

/**
 * Clicks through: little of the reading lands, and half of the answers are guesses before the
 * question was read (Wise and Kong 2005).
 */
record Disengaged(Mind mind) implements Mind {

  /** Of the effect that reading and explanations have on others. */
  static final double EFFECT = 0.15;

  /** Of the minutes that others need. */
  static final double TIME = 0.4;

  private static final double GUESSED = 0.5;

  @Override
  public double share(String competency, Level level, double day) {
    return mind.share(competency, level, day);
  }

  @Override
  public double chance(Item item, double day) {
    return GUESSED * item.guess() + (1 - GUESSED) * mind.chance(item, day);
  }

  @Override
  public void studied(Course course, double minutes, double effect, double day) {
    mind.studied(course, minutes, effect * EFFECT, day);
  }

  @Override
  public void answered(Item item, boolean right, double effect, double day) {
    mind.answered(item, right, effect * EFFECT, day);
  }

  @Override
  public Mind copy() {
    return new Disengaged(mind.copy());
  }
}
