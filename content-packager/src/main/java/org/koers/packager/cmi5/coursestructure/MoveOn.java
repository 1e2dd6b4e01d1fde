package org.koers.packager.cmi5.coursestructure;

import java.util.Arrays;
import java.util.Optional;

/** What satisfies an assignable unit (cmi5, section 13.1.4, moveOn). */
public enum MoveOn {
  PASSED("Passed"),
  COMPLETED("Completed"),
  COMPLETED_AND_PASSED("CompletedAndPassed"),
  COMPLETED_OR_PASSED("CompletedOrPassed"),
  NOT_APPLICABLE("NotApplicable");

  private final String word;

  MoveOn(String word) {
    this.word = word;
  }

  /** As the standard writes it. */
  public String word() {
    return word;
  }

  /** The one that the standard writes so, whatever the case. */
  static Optional<MoveOn> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word.equalsIgnoreCase(word.strip())).findFirst();
  }
}
