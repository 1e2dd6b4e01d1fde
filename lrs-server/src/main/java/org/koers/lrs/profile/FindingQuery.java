package org.koers.lrs.profile;

import java.util.Optional;
import java.util.UUID;

/**
 * Which findings of a profile; what is empty does not matter.
 *
 * @param after position and number of the last one that was seen
 */
public record FindingQuery(
    Optional<UUID> statement,
    Optional<UUID> registration,
    Optional<String> template,
    After after,
    int limit) {

  /** A place among the findings of a profile, which stand in the order of the log. */
  public record After(long position, int number) {
    public static final After NOTHING = new After(0, 0);
  }
}
