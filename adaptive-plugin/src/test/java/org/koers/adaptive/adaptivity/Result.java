package org.koers.adaptive.adaptivity;

import java.util.List;

/**
 * What came of one learner under one learner model and one rival. Minutes are the learner's own.
 *
 * @param curriculum minutes of the whole curriculum
 * @param minutes until the end, placement included
 * @param placement of them for the placement test
 * @param heldAtStart whether all was held before anything
 * @param toLevel until all was held at once; {@link World#MOST} times the curriculum if never
 * @param reached whether all was held at once at some time before the end
 * @param held share of the requirements held at the end, from 0 to 1
 * @param later the same 180 days after it, without refreshers
 * @param laterRefreshed the same with refreshers; as {@code later} where there are none
 * @param laterEqual the same, cut off where all minutes together reach those of everything
 * @param refreshers minutes of the refreshers
 * @param requirements how many
 * @param declared of them said to be mastered at the end
 * @param wrong of those, not held
 * @param gap minutes that an oracle needs from there until all is held, where something was wrong
 * @param wasted minutes in courses of which all was held already
 * @param curve share of the requirements held when a tenth, two tenths, … of the minutes of the
 *     curriculum are spent, up to {@link World#MOST} times; after the end what it was then
 */
record Result(
    Case about,
    Rival rival,
    double curriculum,
    End end,
    double minutes,
    double placement,
    boolean heldAtStart,
    double toLevel,
    boolean reached,
    double held,
    double later,
    double laterRefreshed,
    double laterEqual,
    double refreshers,
    int requirements,
    int declared,
    int wrong,
    double gap,
    double wasted,
    List<Double> curve) {

  /** Steps of the curve in one curriculum. */
  static final int STEPS = 10;

  Result {
    curve = List.copyOf(curve);
  }

  /** Whom it is about. */
  record Case(String organisation, int repetition, LearnerModel model, Kind kind, String role) {}

  /** How it ended. */
  enum End {
    /** Nothing was left to do. */
    DONE,
    /** Twice the curriculum, and still not done. */
    TO_A_PERSON,
    DROPPED_OUT
  }
}
