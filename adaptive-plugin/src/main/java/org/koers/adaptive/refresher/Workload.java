package org.koers.adaptive.refresher;

import java.util.List;

/**
 * What retention targets would cost a group, and what they would keep: expected values, computed
 * before the targets are set. Fixed checks are not in it; they come whatever the target.
 *
 * @param learners in the group
 * @param weeks from now on
 * @param without mean chance of recall over learners, competencies and weeks if nothing is
 *     refreshed
 * @param with the same under the targets
 */
public record Workload(
    RetentionTargets targets, int learners, List<Week> weeks, double without, double with) {

  /**
   * One week.
   *
   * @param number from 1
   * @param reviews refreshers a learner, on average
   * @param minutes a learner, on average
   */
  public record Week(int number, double reviews, double minutes) {}

  public Workload {
    weeks = List.copyOf(weeks);
  }

  /** Refreshers a learner over all weeks. */
  public double reviews() {
    return weeks.stream().mapToDouble(Week::reviews).sum();
  }

  /** Minutes a learner over all weeks. */
  public double minutes() {
    return weeks.stream().mapToDouble(Week::minutes).sum();
  }

  /** Minutes a learner and week, on average. */
  public double minutesAWeek() {
    return weeks.isEmpty() ? 0 : minutes() / weeks.size();
  }

  /** Chance of recall that the targets add, on average. */
  public double gained() {
    return with - without;
  }
}
