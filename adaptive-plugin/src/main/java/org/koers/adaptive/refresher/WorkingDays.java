package org.koers.adaptive.refresher;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Days on which learners work.
 *
 * @param weekend days of the week off
 * @param holidays dates off, of a country or of an organisation
 */
public record WorkingDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

  public WorkingDays {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) {
      throw new IllegalArgumentException("At least one day of the week must be a working day");
    }
  }

  /** Monday to Friday but for these. */
  public static WorkingDays weekdaysBut(Set<LocalDate> holidays) {
    return new WorkingDays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays);
  }

  public boolean contains(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** Those of a window, in order; where it has none, the first after it. */
  public List<LocalDate> within(Window window) {
    List<LocalDate> days =
        window.first().datesUntil(window.last().plusDays(1)).filter(this::contains).toList();
    return days.isEmpty() ? List.of(onOrAfter(window.last())) : days;
  }

  private LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!contains(found)) {
      found = found.plusDays(1);
    }
    return found;
  }
}
