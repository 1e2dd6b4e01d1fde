package org.koers.adaptive.nextactivity;

import org.koers.adaptive.competency.Criticality;

/**
 * What the policy {@code mastery} takes for granted, with units and reasons.
 *
 * @param overheadMinutes lost with every start, whatever its length: getting there and getting into
 *     it; keeps the shortest activity from always winning
 * @param learnMinutes in which a new subject is learned by two thirds
 * @param relearnMinutes the same for a subject met before; relearning is faster (Ebbinghaus'
 *     savings)
 * @param assumedMinutes where nobody has said how long an activity takes
 * @param comfortableChance of right answers; below it, an activity counts for less the harder it is
 * @param repeatFactor on what an activity is worth that was done before
 * @param justDoneFactor the same for the very last one done: something else first
 * @param refresherMinutes the longest that still counts as a refresher
 * @param refreshAfterDays since the last question; the first of the usual checks after 30, 90 and
 *     180 days at which most would have forgotten
 * @param borderlineChance above the mastery threshold, below which mastery is only just shown
 * @param borderlineAfterDays before which a borderline result is left alone: spacing helps
 */
public record MasteryNumbers(
    double overheadMinutes,
    double learnMinutes,
    double relearnMinutes,
    double assumedMinutes,
    double comfortableChance,
    double repeatFactor,
    double justDoneFactor,
    double refresherMinutes,
    int refreshAfterDays,
    double borderlineChance,
    int borderlineAfterDays) {

  public static final MasteryNumbers DEFAULT =
      new MasteryNumbers(10, 15, 5, 30, 0.5, 0.6, 0.3, 7, 90, 0.03, 7);

  /** How much a gap weighs. */
  double weight(Criticality criticality) {
    return switch (criticality) {
      case LOW -> 1;
      case MEDIUM -> 1.5;
      case HIGH -> 2;
    };
  }
}
