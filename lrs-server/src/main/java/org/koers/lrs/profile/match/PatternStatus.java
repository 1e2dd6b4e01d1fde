package org.koers.lrs.profile.match;

import java.util.Optional;
import java.util.UUID;

/**
 * How far the statements of a registration are in a primary pattern.
 *
 * @param subregistration the nil UUID where the registration is not divided
 * @param statements how many count
 * @param brokenBy the first statement that does not fit
 * @param message what is wrong there; empty if nothing is
 */
public record PatternStatus(
    UUID registration,
    UUID subregistration,
    String pattern,
    State state,
    int statements,
    Optional<UUID> brokenBy,
    String message) {

  public static final UUID UNDIVIDED = new UUID(0, 0);

  /** What {@link PatternAutomaton.Status} has, and patterns that cannot be checked. */
  public enum State {
    SUCCESS,
    PARTIAL,
    FAILURE,
    UNCHECKED
  }
}
