package org.koers.lrs.profile;

/**
 * How many statements.
 *
 * @param template empty for those that are meant by none
 */
public record TemplateCount(Outcome outcome, String template, long count) {

  /** What the template says of them. */
  public enum Outcome {
    FOLLOWED,
    BROKEN,
    UNMATCHED
  }
}
