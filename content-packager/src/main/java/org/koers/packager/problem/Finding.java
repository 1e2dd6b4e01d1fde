package org.koers.packager.problem;

/**
 * Something that was read leniently, or that whoever uses the package should know.
 *
 * @param place the entry, and in it the element, that it is about
 */
public record Finding(
    FindingCode code, Severity severity, String place, String message, String cure) {

  /** A finding with the weight and the cure of its code. */
  public static Finding of(FindingCode code, String place, String message) {
    return new Finding(code, code.severity(), place, message, code.cure());
  }

  /** Whether what was asked for cannot be done because of this. */
  public boolean stops() {
    return severity == Severity.ERROR;
  }
}
