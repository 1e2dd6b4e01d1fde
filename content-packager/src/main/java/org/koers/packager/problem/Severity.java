package org.koers.packager.problem;

/** How much a {@link Finding} matters to someone who wants the package to play in an LMS. */
public enum Severity {
  /** Worth knowing; nothing breaks. */
  INFO,
  /** Read leniently here; some LMS may refuse or misread it. */
  WARNING,
  /** What was asked for cannot be done with this package as it is. */
  ERROR
}
