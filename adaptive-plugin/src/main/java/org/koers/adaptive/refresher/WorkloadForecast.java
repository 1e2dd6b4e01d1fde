package org.koers.adaptive.refresher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.MemoryState;

/**
 * Computes what retention targets would cost a group: each memory is followed along all that may
 * come of its refreshers, each on the day it falls to its target, and every outcome counts by its
 * chance. No dice, so the same group costs the same twice. Of what is past due, the refresher comes
 * at once.
 */
public final class WorkloadForecast {

  private final Forgetting forgetting;
  private final ReviewEffort effort;
  private final int weeks;

  /**
   * A forecast.
   *
   * @param weeks that are looked ahead, 26 for half a year
   */
  public WorkloadForecast(Forgetting forgetting, ReviewEffort effort, int weeks) {
    if (weeks < 1) {
      throw new IllegalArgumentException("A forecast looks ahead a week or more, not " + weeks);
    }
    this.forgetting = forgetting;
    this.effort = effort;
    this.weeks = weeks;
  }

  /** Of a group as it stands; competencies without a state of memory cost nothing yet. */
  public Workload of(List<LearnerMemory> group, RetentionTargets targets, Instant now) {
    Futures.Tally tally = new Futures.Tally(weeks);
    Map<Double, Futures> byTarget = new TreeMap<>();
    double untouched = 0;
    int memories = 0;
    for (LearnerMemory learner : group) {
      for (Remembered one : learner.competencies()) {
        if (one.state().isPresent()) {
          MemoryState state = one.state().get();
          byTarget
              .computeIfAbsent(
                  targets.of(one.competency(), one.risk()),
                  target -> new Futures(forgetting, effort, target, now, tally))
              .add(state);
          untouched += untouched(state, now, tally.days());
          memories++;
        }
      }
    }
    byTarget.values().forEach(Futures::run);
    double days = (double) tally.days() * Math.max(1, memories);
    return new Workload(
        targets,
        group.size(),
        weeks(tally, group.size()),
        untouched / days,
        tally.recallDays / days);
  }

  /** Several targets side by side, in their order. */
  public List<Workload> compare(
      List<LearnerMemory> group, List<RetentionTargets> targets, Instant now) {
    return targets.stream().map(one -> of(group, one, now)).toList();
  }

  private double untouched(MemoryState state, Instant now, int days) {
    double since = Duration.between(state.lastReview(), now).toSeconds() / 86_400.0;
    return forgetting.recallDays(state, since, since + days);
  }

  private List<Workload.Week> weeks(Futures.Tally tally, int learners) {
    List<Workload.Week> each = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      int divisor = Math.max(1, learners);
      each.add(
          new Workload.Week(
              week + 1, tally.reviews[week] / divisor, tally.minutes[week] / divisor));
    }
    return each;
  }
}
