package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.util.Optional;

/** Days between which something may be done, both within. */
public record Window(LocalDate first, LocalDate last) {

  public Window {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "A window ends after it begins, not " + first + "/" + last);
    }
  }

  /** What is left of it from a day on; past it, some days of grace from that day. */
  Window from(LocalDate today, int grace) {
    if (last.isBefore(today)) {
      return new Window(today, today.plusDays(grace));
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
