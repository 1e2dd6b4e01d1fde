package org.koers.adaptive.placement;

import org.koers.adaptive.placement.irt.ItemEstimate;

/** When an item is known well enough to count, and when it had better not be asked. */
public final class PilotRule {

  private static final long ANSWERS = 50;
  private static final double STANDARD_ERROR = 0.5;
  private static final double LEAST_TELLING = 0.3;

  private PilotRule() {}

  /**
   * Whether it is still tried out: fewer than 50 answers, its difficulty not known to half a logit,
   * or a discrimination below .3, with which it would say next to nothing.
   */
  public static boolean stillPilot(ItemEstimate item) {
    return item.answers() < ANSWERS
        || item.mean().a() < LEAST_TELLING
        || item.standardErrorOfDifficulty() > STANDARD_ERROR;
  }

  /**
   * Whose turn it is among those that are tried out, the lowest first: the one that has most
   * answers already, so that it soon counts; but one that does not after three times as many goes
   * last.
   */
  static long turn(long answers) {
    return answers < 3 * ANSWERS ? -answers : answers;
  }

  /**
   * Whether somebody should look at it: after 50 answers able learners get it right hardly more
   * often than others, or less often. Its key may be wrong, or its words.
   */
  public static boolean suspect(ItemEstimate item) {
    double surelyBelow = item.mean().a() + Math.sqrt(item.varianceA());
    return item.answers() >= ANSWERS && surelyBelow < LEAST_TELLING;
  }
}
