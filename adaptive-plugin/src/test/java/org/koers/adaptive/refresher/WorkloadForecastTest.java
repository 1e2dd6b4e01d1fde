package org.koers.adaptive.refresher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.retention.DayCount;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.FsrsParameters;
import org.koers.adaptive.learnerstate.retention.MemoryState;
import org.koers.adaptive.learnerstate.retention.Review;
import org.koers.adaptive.learnerstate.retention.ReviewRating;

class WorkloadForecastTest {

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final int WEEKS = 26;
  private static final int DAYS = WEEKS * 7;
  private static final Forgetting FORGETTING =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.fullDays());
  private static final WorkloadForecast FORECAST =
      new WorkloadForecast(FORGETTING, ReviewEffort.ASSUMED, WEEKS);

  private static LearnerMemory learner(String name, MemoryState... states) {
    List<Remembered> memories = new ArrayList<>();
    for (MemoryState state : states) {
      memories.add(
          new Remembered(
              "c" + memories.size(),
              Criticality.MEDIUM,
              Optional.of(state),
              Optional.empty(),
              List.of()));
    }
    return new LearnerMemory(name, memories, List.of());
  }

  private static MemoryState state(double stability, double difficulty, int daysAgo) {
    return new MemoryState(stability, difficulty, NOW.minus(Duration.ofDays(daysAgo)));
  }

  /** Twelve learners of five competencies, from just learned to half forgotten. */
  private static List<LearnerMemory> group() {
    Random random = new Random(4);
    List<LearnerMemory> group = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      MemoryState[] states = new MemoryState[5];
      for (int j = 0; j < states.length; j++) {
        states[j] =
            state(
                Math.exp(random.nextDouble(0, 3.5)),
                random.nextDouble(2, 9),
                random.nextInt(0, 40));
      }
      group.add(learner("l" + i, states));
    }
    return group;
  }

  @Test
  void theWorkloadAndWhatItKeepsShouldGrowWithTheTarget() {
    List<RetentionTargets> targets =
        DoubleStream.of(.7, .75, .8, .85, .9, .95).mapToObj(RetentionTargets::all).toList();
    List<Workload> costs = FORECAST.compare(group(), targets, NOW);
    for (int i = 1; i < costs.size(); i++) {
      assertThat(costs.get(i).reviews()).isGreaterThan(costs.get(i - 1).reviews());
      assertThat(costs.get(i).minutes()).isGreaterThan(costs.get(i - 1).minutes());
      assertThat(costs.get(i).with()).isGreaterThan(costs.get(i - 1).with());
      assertThat(costs.get(i).without()).isEqualTo(costs.getFirst().without());
    }
    assertThat(costs.getFirst().gained()).isPositive();
    assertThat(costs).allSatisfy(cost -> assertThat(cost.weeks()).hasSize(WEEKS));
  }

  /** A second way: the same rule, played with dice; by then the mean is known to some 0.6 %. */
  @Test
  void theExpectedWorkloadShouldBeTheMeanOfManyPlays() {
    SplittableRandom random = new SplittableRandom(5);
    for (MemoryState start : List.of(state(1.5, 7, 0), state(8, 5, 3), state(3, 8.5, 50))) {
      for (double target : new double[] {.75, .9}) {
        double reviews = 0;
        double recallDays = 0;
        int plays = 40_000;
        for (int i = 0; i < plays; i++) {
          MemoryState state = start;
          int day = 0;
          for (int due = due(state, target, 0); due < DAYS; due = due(state, target, due)) {
            recallDays += recallDays(state, day, due);
            Instant at = NOW.plus(Duration.ofDays(due));
            boolean recalled = random.nextDouble() < FORGETTING.retrievability(state, at);
            ReviewRating rating = recalled ? ReviewRating.GOOD : ReviewRating.AGAIN;
            state = FORGETTING.after(Optional.of(state), new Review(at, rating));
            day = due;
            reviews++;
          }
          recallDays += recallDays(state, day, DAYS);
        }
        Workload cost =
            FORECAST.of(List.of(learner("ada", start)), RetentionTargets.all(target), NOW);
        assertThat(cost.reviews()).isCloseTo(reviews / plays, Percentage.withPercentage(2));
        assertThat(cost.with()).isCloseTo(recallDays / plays / DAYS, within(.001));
      }
    }
  }

  private static int due(MemoryState state, double target, int notBefore) {
    int since = (int) Duration.between(state.lastReview(), NOW).toDays();
    int interval = (int) Math.max(1, Math.floor(FORGETTING.intervalDays(state, target)));
    return Math.max(notBefore, interval - since);
  }

  private static double recallDays(MemoryState state, int from, int to) {
    double since = Duration.between(state.lastReview(), NOW).toDays();
    return FORGETTING.recallDays(state, since + from, since + to);
  }

  @Test
  void minutesShouldFollowFromReviewsAndWhatWasForgotten() {
    Workload cost =
        new WorkloadForecast(
                FORGETTING, new ReviewEffort(Duration.ofMinutes(3), Duration.ofMinutes(3)), WEEKS)
            .of(group(), RetentionTargets.DEFAULT, NOW);
    assertThat(cost.minutes()).isCloseTo(3 * cost.reviews(), within(1e-9));
    assertThat(cost.minutesAWeek()).isCloseTo(cost.minutes() / WEEKS, within(1e-12));
    Workload usual = FORECAST.of(group(), RetentionTargets.DEFAULT, NOW);
    assertThat(usual.minutes()).isBetween(2 * usual.reviews(), 6 * usual.reviews());
  }

  @Test
  void whatIsPastDueShouldFallIntoTheFirstWeek() {
    Workload cost =
        FORECAST.of(List.of(learner("ada", state(2, 5, 100))), RetentionTargets.DEFAULT, NOW);
    assertThat(cost.weeks().getFirst().reviews()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aGroupOfWhomNothingIsKnownShouldCostNothing() {
    Workload none = FORECAST.of(List.of(), RetentionTargets.DEFAULT, NOW);
    assertThat(none.reviews()).isZero();
    assertThat(none.gained()).isZero();
    Remembered unknown =
        new Remembered("c", Criticality.HIGH, Optional.empty(), Optional.empty(), List.of());
    assertThat(
            FORECAST
                .of(
                    List.of(new LearnerMemory("ada", List.of(unknown), List.of())),
                    RetentionTargets.DEFAULT,
                    NOW)
                .minutes())
        .isZero();
  }

  @Test
  void theSameGroupShouldCostTheSameTwice() {
    assertThat(FORECAST.of(group(), RetentionTargets.DEFAULT, NOW))
        .isEqualTo(FORECAST.of(group(), RetentionTargets.DEFAULT, NOW));
  }
}
