package org.koers.adaptive.refresher;

import java.time.LocalDate;

/** Why something is to be refreshed or checked: as data. */
public sealed interface DueReason {

  /**
   * It would be forgotten too far.
   *
   * @param retention chance of recall on the last day of the window, or today if that is past
   * @param target below which it must not fall
   */
  record ForgettingBelowTarget(double retention, double target) implements DueReason {}

  /**
   * A fixed check of whether it lasted.
   *
   * @param reached when the competency was reached
   */
  record Check(CheckTime time, LocalDate reached) implements DueReason {}

  /**
   * Whether a module is used in practice, two to four weeks after it.
   *
   * @param module IRI of the activity
   */
  record PracticeCheck(String module, LocalDate completed) implements DueReason {}
}
