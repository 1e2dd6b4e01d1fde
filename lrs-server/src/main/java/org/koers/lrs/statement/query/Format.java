package org.koers.lrs.statement.query;

import java.util.Locale;
import java.util.Optional;

/** How much of its agents, verbs and activities a statement is given with (Communication 2.1.3). */
enum Format {
  /** As received. */
  EXACT,
  /** What identifies them only. */
  IDS,
  /** Activities as they are known here by now, in the language of the client. */
  CANONICAL;

  /** The value of the parameter. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> of(String text) {
    for (Format format : values()) {
      if (format.text().equals(text)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
