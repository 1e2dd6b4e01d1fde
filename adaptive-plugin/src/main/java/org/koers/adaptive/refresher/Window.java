package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days between which something may be done, both within. */
public record Window(LocalDate first, LocalDate last) {

  public Window {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "A window ends after it begins, not " + first + "/" + last);
    }
  }

  /**
   * What is left of it from a day on. Past it, days of grace follow one after another from its end,
   * and what is left of those that run counts: planned anew each day, nothing slips on and on.
   */
  Window from(LocalDate today, int grace) {
    if (last.isBefore(today)) {
      long late = ChronoUnit.DAYS.between(last, today);
      long left = grace == 0 ? 0 : Math.floorMod(-late, (long) grace);
      return new Window(today, today.plusDays(left));
    }
    return first.isBefore(today) ? new Window(today, last) : this;
  }

  /** Days that lie in both. */
  Optional<Window> shared(Window other) {
    LocalDate from = first.isAfter(other.first) ? first : other.first;
    LocalDate to = last.isBefore(other.last) ? last : other.last;
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
  }
}
