package org.koers.lrs.evidence.reading;

/**
 * The state of the log that is read.
 *
 * @param position what was stored later is not there, and voids nothing
 */
public record AsOf(long position, Voided voided) {

  /** Which statements count, by whether one up to the position voids them. */
  public enum Voided {
    EXCLUDE,
    INCLUDE,
    ONLY
  }
}
