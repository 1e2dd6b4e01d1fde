package org.koers.adaptive.play;

import java.util.Locale;

/** {@code cmi.core.lesson_status}; SCORM 1.2 has completion and success in one word. */
public enum LessonStatus {
  NOT_ATTEMPTED,
  BROWSED,
  INCOMPLETE,
  COMPLETED,
  PASSED,
  FAILED;

  /** Also the one-letter forms that older content sends; anything unknown is not attempted. */
  static LessonStatus of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word.isEmpty() ? "n" : word.substring(0, 1)) {
      case "p" -> PASSED;
      case "f" -> FAILED;
      case "c" -> COMPLETED;
      case "i" -> INCOMPLETE;
      case "b" -> BROWSED;
      default -> NOT_ATTEMPTED;
    };
  }

  /** The RTE of SCORM 1.2 (3.4.4) takes who passed or failed to have completed as well. */
  public boolean completed() {
    return this == COMPLETED || this == PASSED || this == FAILED;
  }
}
