package org.koers.adaptive.learnerstate.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How the days between two reviews are counted. FSRS knows whole days only: reviews of one day act
 * on memory in another way than a night between them does.
 */
public sealed interface DayCount {

  /** Whole days between two moments, 0 if the second is not later. */
  int between(Instant from, Instant to);

  /** Each full 24 hours are a day, as py-fsrs counts. */
  record FullDays() implements DayCount {
    @Override
    public int between(Instant from, Instant to) {
      return Math.toIntExact(Math.max(0, Duration.between(from, to).toDays()));
    }
  }

  /**
   * A day begins at a fixed time of the wall clock, early in the morning rather than at midnight,
   * so that an evening's work is one day and the next morning's another.
   */
  record StudyDays(ZoneId zone, LocalTime start) implements DayCount {
    @Override
    public int between(Instant from, Instant to) {
      return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dayOf(from), dayOf(to))));
    }

    /** The date that a moment belongs to. */
    public LocalDate dayOf(Instant moment) {
      return moment.atZone(zone).toLocalDateTime().minusNanos(start.toNanoOfDay()).toLocalDate();
    }
  }

  static DayCount fullDays() {
    return new FullDays();
  }

  /** From 04:00 to 04:00, as Anki counts. */
  static StudyDays studyDays(ZoneId zone) {
    return new StudyDays(zone, LocalTime.of(4, 0));
  }
}
