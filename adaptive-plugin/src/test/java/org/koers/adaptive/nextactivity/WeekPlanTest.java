package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekPlanTest {

  /** A Thursday. */
  private static final ZonedDateTime THURSDAY =
      ZonedDateTime.of(2026, 11, 26, 9, 0, 0, 0, ZoneOffset.UTC);

  private static WeekPlan plan(Scene scene, int minutesADay, int minutesAWeek) {
    return WeekPlan.of(
        scene.of("sales", "nl", minutesADay),
        Wishes.NONE,
        THURSDAY,
        Duration.ofMinutes(minutesAWeek));
  }

  private static List<String> slugs(WeekPlan plan) {
    return plan.days().stream()
        .flatMap(day -> day.activities().stream())
        .map(one -> Scene.slug(one.entry().activityIri()))
        .toList();
  }

  @Test
  void itShouldPlanTheRoleFromPrerequisitesOnAndNothingTwice() {
    WeekPlan plan = plan(Scene.demo(), 30, 120);

    assertThat(slugs(plan))
        .doesNotHaveDuplicates()
        .containsSubsequence("persoonsgegevens-basis", "klantgegevens-en-leads")
        .contains("datalek-opfrissen");
    assertThat(plan.minutes())
        .isEqualTo(
            plan.days().stream()
                .flatMap(day -> day.activities().stream())
                .mapToLong(one -> one.entry().typicalTime().toMinutes())
                .sum());
  }

  @Test
  void itShouldKeepToTheTimeOfADayAndOfAWeek() {
    for (int day : List.of(5, 10, 15, 30)) {
      for (int week : List.of(10, 25, 60)) {
        WeekPlan plan = plan(Scene.demo(), day, week);
        assertThat(plan.minutes()).isLessThanOrEqualTo(week);
        assertThat(plan.days())
            .allSatisfy(
                one ->
                    assertThat(
                            one.activities().stream()
                                .mapToLong(each -> each.entry().typicalTime().toMinutes())
                                .sum())
                        .isLessThanOrEqualTo(day));
      }
    }
    assertThat(plan(Scene.demo(), 15, 60).minutes()).isPositive();
  }

  @Test
  void itShouldLeaveOutTheWeekend() {
    assertThat(plan(Scene.demo(), 30, 60).days())
        .extracting(WeekPlan.Day::date)
        .containsExactly(
            LocalDate.of(2026, 11, 26),
            LocalDate.of(2026, 11, 27),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 2));
    assertThat(plan(Scene.demo(), 30, 60).days())
        .extracting(one -> one.date().getDayOfWeek())
        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void whatIsMasteredShouldNotBePlanned() {
    WeekPlan plan =
        plan(Scene.demo().didAll("persoonsgegevens-basis:rrrrp datalek-opfrissen:rrrrp"), 30, 120);

    assertThat(slugs(plan))
        .contains("klantgegevens-en-leads")
        .doesNotContain("persoonsgegevens-basis", "persoonsgegevens-in-gevallen");
  }

  @Test
  void nothingToChooseShouldGiveEmptyDays() {
    WeekPlan plan = plan(Scene.empty(), 30, 60);

    assertThat(plan.days()).hasSize(5).allMatch(day -> day.activities().isEmpty());
    assertThat(plan.minutes()).isZero();
  }

  @Test
  void whatIsPutOffShouldNotBePlannedBeforeItsDay() {
    Wishes later =
        new Wishes(
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Wishes.Later(
                    Scene.BASE + "persoonsgegevens-basis", LocalDate.of(2026, 12, 1))));

    WeekPlan plan =
        WeekPlan.of(Scene.demo().of("sales", "nl", 30), later, THURSDAY, Duration.ofHours(2));

    assertThat(
            plan.days().stream()
                .filter(day -> day.date().isBefore(LocalDate.of(2026, 12, 1)))
                .flatMap(day -> day.activities().stream())
                .map(one -> Scene.slug(one.entry().activityIri())))
        .isNotEmpty()
        .doesNotContain("persoonsgegevens-basis");
  }
}
