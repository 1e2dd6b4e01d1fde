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

    /** The place of a finding. */
    public static After of(NumberedFinding last) {
      return new After(last.finding().position(), last.number());
    }

    /** What {@link #text} wrote; empty if it did not write that. */
    public static Optional<After> parse(String text) {
      if (!text.matches("[0-9]{1,18}-[0-9]{1,9}")) {
        return Optional.empty();
      }
      int dash = text.indexOf('-');
      return Optional.of(
          new After(
              Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
    }

    /** As answers and addresses have it. */
    public String text() {
      return position + "-" + number;
    }
  }
}
