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
 * @param spacingDays after the last question, before which no refresher is given however soon it is
 *     forgotten: spacing helps, and flash cards, from which the forgetting model starts, are
 *     forgotten sooner than what was worked through
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
    int spacingDays) {

  public static final MasteryNumbers DEFAULT =
      new MasteryNumbers(10, 15, 5, 30, 0.5, 0.6, 0.3, 7, 7);

  /** How much a gap weighs. */
  double weight(Criticality criticality) {
    return switch (criticality) {
      case LOW -> 1;
      case MEDIUM -> 1.5;
      case HIGH -> 2;
    };
  }
}
