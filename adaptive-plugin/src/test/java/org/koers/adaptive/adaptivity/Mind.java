package org.koers.adaptive.adaptivity;

import org.koers.adaptive.catalogue.Level;

/**
 * What a learner really can do: the truth of a simulation, which no policy sees. Days count from
 * the learner's first.
 */
interface Mind {

  /** Topics in a competency at a level. */
  int TOPICS = 4;

  /** Share of a level that has to be there: the pass mark of most courses of the demo. */
  double REQUIRED = 0.75;

  /** Share of what a competency asks at a level that is there, from 0 to 1. */
  double share(String competency, Level level, double day);

  /** Chance of a right answer. */
  double chance(Item item, double day);

  /**
   * The teaching pages of a course were gone through.
   *
   * @param minutes of reading at an ordinary pace
   * @param effect 1 where they were read, less where they were skimmed or in a second language
   */
  void studied(Course course, double minutes, double effect, double day);

  /** A question was answered and its explanation shown. */
  void answered(Item item, boolean right, double effect, double day);

  /** The same learner at a fork of the road. */
  Mind copy();

  default boolean holds(String competency, Level level, double day) {
    return share(competency, level, day) >= REQUIRED;
  }
}
