package org.koers.packager.cli;

import org.koers.packager.problem.PackageProblem;

/** How a run ended; of several packages the gravest counts. */
enum ExitCode {
  DONE(0),
  /** The package was read, but something about it stops what was asked for. */
  STOPPED(1),
  USAGE(2),
  /** A package is missing, damaged, encrypted or no package at all. */
  UNREADABLE(3),
  /** A package is built so that opening it could do harm, or is larger than the limits. */
  UNSAFE(4),
  /** Something could not be written; what was there before is still there. */
  NOT_WRITTEN(5),
  UNEXPECTED(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Exception failed) {
    return failed instanceof PackageProblem problem ? of(problem) : UNEXPECTED;
  }

  private static ExitCode of(PackageProblem problem) {
    return switch (problem.code()) {
      case FILE_MISSING, FILE_UNREADABLE, NOT_A_ZIP, ZIP_DAMAGED, ZIP_ENCRYPTED -> UNREADABLE;
      case ZIP_METHOD, ZIP_SPLIT, ENTRY_MISSING, XML_NOT_WELL_FORMED -> UNREADABLE;
      case ENTRY_NAME_UNSAFE, ENTRY_NAME_TOO_LONG, ENTRY_NAMES_COLLIDE -> UNSAFE;
      case ENTRY_NOT_A_FILE, ENTRIES_OVERLAP, LIMIT_EXCEEDED, XML_DOCTYPE -> UNSAFE;
      case TAG_INVALID, FRAMEWORK_UNREADABLE -> USAGE;
      case FORMAT_NOT_WRITABLE, RECORD_INVALID -> STOPPED;
      case OUTPUT_EXISTS, OUTPUT_UNWRITABLE -> NOT_WRITTEN;
    };
  }

  ExitCode or(ExitCode other) {
    return number >= other.number ? this : other;
  }
}
