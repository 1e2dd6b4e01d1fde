package org.koers.adaptive.learnerstate.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForgettingTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private static final Forgetting DEFAULTS =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.fullDays());

  /** Far from the defaults, as a fit to one person's log gives them. */
  private static final Forgetting OTHER =
      new Forgetting(
          new FsrsParameters(
              "other", .14, 1.1, 3.09, 9.4, 6.9, .96, 2.39, .0065, 1.67, .116, .594, 1.67, .02,
              .402, 1.81, .608, 2.2, .638, .0946, .218, .692),
          DayCount.fullDays());

  @Test
  void everyStateShouldBeThatOfPyFsrs() throws IOException {
    List<PyFsrsOracle.Line> lines = PyFsrsOracle.lines();
    assertThat(lines).hasSize(430);
    for (PyFsrsOracle.Line line : lines) {
      MemoryState own = line.own();
      line.chance()
          .ifPresent(chance -> assertThat(line.ownChance()).isCloseTo(chance, within(1e-9)));
      assertThat(own.stability() / line.stability()).as("%s", line).isCloseTo(1, within(1e-7));
      assertThat(own.difficulty()).as("%s", line).isCloseTo(line.difficulty(), within(1e-8));
      assertThat(wholeDays(line, .9)).as("%s", line).isEqualTo(line.interval());
      assertThat(wholeDays(line, .8)).as("%s", line).isEqualTo(line.longInterval());
    }
    assertThat(PyFsrsOracle.largestDifference()).isPositive().isLessThan(1e-7);
  }

  /** py-fsrs gives whole days, at least one. */
  private static long wholeDays(PyFsrsOracle.Line line, double target) {
    return (long) Math.max(1, Math.rint(line.model().intervalDays(line.own(), target)));
  }

  @Test
  void stabilityShouldBeTheDaysAfterWhichNineInTenIsRecalled() {
    for (double stability : new double[] {.5, 2.3, 40, 900}) {
      MemoryState state = new MemoryState(stability, 5, START);
      assertThat(DEFAULTS.retrievabilityAt(state, stability)).isCloseTo(.9, within(1e-12));
      assertThat(OTHER.intervalDays(state, .9)).isCloseTo(stability, within(1e-9));
    }
  }

  @Test
  void retentionShouldFallWithTimeAndRiseWithStability() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      double stability = Math.exp(random.nextDouble(-2, 6));
      double days = random.nextDouble(.01, 300);
      MemoryState state = new MemoryState(stability, random.nextDouble(1, 10), START);
      MemoryState firmer = new MemoryState(stability * 1.1, state.difficulty(), START);
      double now = DEFAULTS.retrievabilityAt(state, days);
      assertThat(DEFAULTS.retrievabilityAt(state, days + .5)).isLessThan(now);
      assertThat(DEFAULTS.retrievabilityAt(firmer, days)).isGreaterThan(now);
    }
  }

  @Test
  void aHigherTargetShouldBeDueEarlierAndBeMetExactly() {
    Random random = new Random(6);
    for (int i = 0; i < 500; i++) {
      MemoryState state = new MemoryState(Math.exp(random.nextDouble(0, 4)), 5, START);
      double target = random.nextDouble(.6, .97);
      double days = OTHER.intervalDays(state, target);
      assertThat(OTHER.retrievabilityAt(state, days)).isCloseTo(target, within(1e-9));
      assertThat(OTHER.nextDue(state, target + .01)).isBefore(OTHER.nextDue(state, target));
    }
  }

  @Test
  void aFoldShouldGiveTheSameBitsAtOnceAndReviewByReview() {
    List<Review> reviews =
        List.of(
            new Review(START, ReviewRating.GOOD),
            new Review(START.plus(Duration.ofDays(3)), ReviewRating.AGAIN),
            new Review(START.plus(Duration.ofDays(3).plusHours(1)), ReviewRating.GOOD),
            new Review(START.plus(Duration.ofDays(20)), ReviewRating.HARD));
    Optional<MemoryState> early = DEFAULTS.after(reviews.subList(0, 2));
    MemoryState third = DEFAULTS.after(early, reviews.get(2));
    assertThat(DEFAULTS.after(reviews))
        .contains(DEFAULTS.after(Optional.of(third), reviews.getLast()));
    assertThat(DEFAULTS.after(List.of())).isEmpty();
  }

  @Test
  void aBetterRatingShouldNeverGiveALowerStability() {
    for (int days : new int[] {0, 1, 4, 60}) {
      double before = 0;
      for (ReviewRating rating : ReviewRating.values()) {
        Review first = new Review(START, ReviewRating.GOOD);
        Review second = new Review(START.plus(Duration.ofDays(days)), rating);
        double after = DEFAULTS.after(List.of(first, second)).orElseThrow().stability();
        assertThat(after).as("%s after %d days", rating, days).isGreaterThanOrEqualTo(before);
        before = after;
      }
    }
  }

  @Test
  void theAreaUnderTheCurveShouldBeThatOfManySmallSteps() {
    MemoryState state = new MemoryState(7, 5, START);
    for (Forgetting model : List.of(DEFAULTS, OTHER)) {
      double sum = 0;
      for (double day = 3.0005; day < 100; day += .001) {
        sum += model.retrievabilityAt(state, day) * .001;
      }
      assertThat(model.recallDays(state, 3, 100)).isCloseTo(sum, within(1e-4));
    }
  }

  @Test
  void theLogitShouldBeThatOfTheChanceAndStayFinite() {
    MemoryState state = new MemoryState(10, 5, START);
    assertThat(DEFAULTS.retrievabilityLogit(state, START.plus(Duration.ofDays(10))))
        .isCloseTo(Math.log(9), within(1e-12));
    assertThat(DEFAULTS.retrievabilityLogit(state, START)).isCloseTo(6.906755, within(1e-6));
  }

  @Test
  void aForecastShouldRunFromNowOn() {
    MemoryState state = new MemoryState(10, 5, START);
    List<Forgetting.ForecastPoint> curve =
        DEFAULTS.forecast(state, START.plus(Duration.ofDays(10)), Duration.ofDays(30), 7);
    assertThat(curve).hasSize(7);
    assertThat(curve.getFirst().retrievability()).isCloseTo(.9, within(1e-12));
    assertThat(curve.getLast().at()).isEqualTo(START.plus(Duration.ofDays(190)));
    assertThat(curve)
        .extracting(Forgetting.ForecastPoint::retrievability)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void aStudyDayShouldBeginInTheMorning() {
    DayCount.StudyDays days = DayCount.studyDays(ZoneId.of("Europe/Amsterdam"));
    Instant evening = Instant.parse("2026-03-28T22:30:00Z");
    assertThat(days.between(evening, Instant.parse("2026-03-29T01:30:00Z"))).isZero();
    assertThat(days.between(evening, Instant.parse("2026-03-29T02:00:00Z"))).isEqualTo(1);
    assertThat(days.between(evening, evening.minusSeconds(90_000))).isZero();
  }

  @Test
  void whatMakesNoSenseShouldBeRefusedByName() {
    double[] twenty = new double[20];
    double[] slow = FsrsParameters.DEFAULT.toArray();
    slow[20] = .05;
    assertThatThrownBy(() -> new FsrsParameters("five", twenty))
        .hasMessage("FSRS-6 has 21 parameters, five has 20");
    assertThatThrownBy(() -> new FsrsParameters("slow", slow))
        .hasMessage("Parameter 20 of slow must be from 0.1 to 0.8, not 0.05");
    assertThatThrownBy(() -> ReviewRating.of(5)).hasMessageContaining("not 5");
    assertThatThrownBy(() -> new MemoryState(0, 5, START)).hasMessageContaining("above 0");
    MemoryState state = new MemoryState(1, 5, START);
    assertThatThrownBy(() -> DEFAULTS.nextDue(state, 1)).hasMessageContaining("between 0 and 1");
  }
}
