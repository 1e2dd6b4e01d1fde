package org.koers.adaptive.nextactivity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.learnerstate.LearnerState;

/**
 * What could be done in the coming five working days, day by day: the choice is made again and
 * again, with what the learner and the organisation decided themselves, each time as if what was
 * chosen before had gone well. Greedy, since what goes otherwise changes the rest anyway; it is
 * made anew from each answer.
 *
 * @param days five, the first is today or the next working day
 * @param minutes of all that is planned
 */
public record WeekPlan(List<Day> days, long minutes) {

  private static final int DAYS = 5;

  public WeekPlan {
    days = List.copyOf(days);
  }

  /** A day and what is planned on it, in order; nothing if nothing fits or nothing is left. */
  public record Day(LocalDate date, List<NextActivity> activities) {
    public Day {
      activities = List.copyOf(activities);
    }
  }

  /**
   * A plan from now on.
   *
   * @param situation its budget is the time of each day
   * @param from now, in the learner's zone
   * @param week the time of all days together
   */
  static WeekPlan of(Situation situation, Wishes wishes, ZonedDateTime from, Duration week) {
    List<Day> days = new ArrayList<>();
    LearnerState state = situation.state();
    Duration left = week;
    ZonedDateTime day = from;
    while (days.size() < DAYS) {
      if (isWeekend(day.getDayOfWeek())) {
        day = day.plusDays(1);
        continue;
      }
      List<NextActivity> chosen = new ArrayList<>();
      Duration today = left.compareTo(situation.budget()) < 0 ? left : situation.budget();
      Optional<NextActivity> next = fitting(situation, state, wishes, day, today);
      while (next.isPresent()) {
        CatalogueEntry entry = next.get().entry();
        chosen.add(next.get());
        today = today.minus(time(entry));
        left = left.minus(time(entry));
        state = state.assuming(entry, day.toInstant());
        next = fitting(situation, state, wishes, day, today);
      }
      days.add(new Day(day.toLocalDate(), chosen));
      day = day.plusDays(1);
    }
    return new WeekPlan(days, week.minus(left).toMinutes());
  }

  private static Optional<NextActivity> fitting(
      Situation situation, LearnerState state, Wishes wishes, ZonedDateTime day, Duration time) {
    if (!time.isPositive()) {
      return Optional.empty();
    }
    Situation then =
        new Situation(
            situation.learner(),
            situation.roleId(),
            situation.language(),
            state,
            situation.offer(),
            situation.graph(),
            time,
            day.toInstant());
    return Situated.of(then, wishes)
        .decision()
        .next()
        .filter(one -> time(one.entry()).compareTo(time) <= 0)
        .filter(one -> time(one.entry()).isPositive());
  }

  private static Duration time(CatalogueEntry entry) {
    return entry.typicalTime() == null
        ? Duration.ofMinutes((long) MasteryNumbers.DEFAULT.assumedMinutes())
        : entry.typicalTime();
  }

  private static boolean isWeekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
