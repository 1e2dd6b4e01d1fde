package org.koers.adaptive.refresher;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.MemoryState;
import org.koers.adaptive.learnerstate.retention.Review;
import org.koers.adaptive.learnerstate.retention.ReviewRating;

/**
 * All that may come of memories under one target, day by day: each refresher is recalled or
 * forgotten with its chance, and memories that were refreshed on one day and came out nearly alike
 * (5 % of stability, a quarter of difficulty) go on as one. So the work grows with days, not with
 * learners, and nothing unlikely is dropped.
 */
final class Futures {

  private static final double STABILITY_STEP = .05;
  private static final double DIFFICULTY_STEP = .25;

  private final Forgetting forgetting;
  private final ReviewEffort effort;
  private final double target;
  private final Instant now;
  private final Tally tally;
  private final Map<Integer, Map<Long, Alike>> days = new TreeMap<>();

  /** What all targets add up to, by week; chances of recall summed over days. */
  static final class Tally {
    final double[] reviews;
    final double[] minutes;
    double recallDays;

    Tally(int weeks) {
      reviews = new double[weeks];
      minutes = new double[weeks];
    }

    int days() {
      return 7 * reviews.length;
    }
  }

  /** Memories refreshed on one day that came out nearly alike: how many, and their means. */
  private static final class Alike {
    private double count;
    private double logStability;
    private double difficulty;

    void add(MemoryState state, double more) {
      count += more;
      logStability += more * Math.log(state.stability());
      difficulty += more * state.difficulty();
    }

    MemoryState mean(Instant lastReview) {
      double mean = Math.min(10, Math.max(1, difficulty / count));
      return new MemoryState(Math.exp(logStability / count), mean, lastReview);
    }
  }

  Futures(Forgetting forgetting, ReviewEffort effort, double target, Instant now, Tally tally) {
    this.forgetting = forgetting;
    this.effort = effort;
    this.target = target;
    this.now = now;
    this.tally = tally;
  }

  /** One more memory as it is now; what is past due is refreshed today. */
  void add(MemoryState state) {
    double since = daysSince(state);
    follow(state, since, (int) Math.max(0, Math.floor(interval(state) - since + 1e-9)), 0, 1);
  }

  /** The days ahead, in order. */
  void run() {
    for (int day = 0; day < tally.days(); day++) {
      Map<Long, Alike> refreshed = days.remove(day);
      if (refreshed != null) {
        for (Alike alike : refreshed.values()) {
          MemoryState state = alike.mean(at(day));
          follow(state, 0, day + interval(state), day, alike.count);
        }
      }
    }
  }

  /** To the next refresher, or to the end of the days ahead. */
  private void follow(MemoryState state, double since, int due, int day, double count) {
    int until = Math.min(due, tally.days());
    tally.recallDays += count * forgetting.recallDays(state, since, since + until - day);
    if (due < tally.days()) {
      double chance = forgetting.retrievability(state, at(due));
      tally.reviews[due / 7] += count;
      tally.minutes[due / 7] += count * effort.minutes(chance);
      refreshed(state, due, ReviewRating.GOOD, count * chance);
      refreshed(state, due, ReviewRating.AGAIN, count * (1 - chance));
    }
  }

  private void refreshed(MemoryState state, int day, ReviewRating rating, double count) {
    if (count > 0) {
      MemoryState after = forgetting.after(Optional.of(state), new Review(at(day), rating));
      long stability = Math.round(Math.log(after.stability()) / STABILITY_STEP);
      long key = stability * 1_000 + Math.round(after.difficulty() / DIFFICULTY_STEP);
      days.computeIfAbsent(day, _ -> new TreeMap<>())
          .computeIfAbsent(key, _ -> new Alike())
          .add(after, count);
    }
  }

  /** Whole days, rounded down so that retention stays at the target; a night at least. */
  private int interval(MemoryState state) {
    return (int) Math.max(1, Math.floor(forgetting.intervalDays(state, target)));
  }

  private double daysSince(MemoryState state) {
    return Duration.between(state.lastReview(), now).toSeconds() / 86_400.0;
  }

  private Instant at(int day) {
    return now.plus(Duration.ofDays(day));
  }
}
