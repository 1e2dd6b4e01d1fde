package org.koers.lrs.profile.definition;

/**
 * Something in a profile that is not as the specification says, or will not do what its author
 * seems to want.
 *
 * @param place the id of the template, pattern or concept and the property in it
 * @param message what is wrong there and the cure
 */
public record DefinitionFinding(Severity severity, String place, String message) {

  /** What a finding does to the registration. */
  public enum Severity {
    /** The profile cannot be used, so it is refused. */
    ERROR,
    /** Breaks a MUST of the specification; its meaning is clear, so it is taken. */
    FLAW,
    /** Allowed, but look at it. */
    WARNING
  }
}
