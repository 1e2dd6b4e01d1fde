package org.koers.lrs.evidence.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.koers.lrs.evidence.filter.Path;

/**
 * By what statements are counted.
 *
 * @param most groups that are answered, the largest first
 */
public record Grouping(List<Dimension> by, Clock clock, int most) {

  public Grouping {
    by = List.copyOf(by);
  }

  /** One of the things that make a group. */
  public sealed interface Dimension {
    /** As it was asked for. */
    String label();
  }

  /** A column that the store keeps beside the statement. */
  public enum Column implements Dimension {
    VERB,
    ACTIVITY,
    AGENT;

    @Override
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A span of the calendar. */
  public enum Span implements Dimension {
    DAY,
    WEEK,
    MONTH;

    @Override
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The values at a path; a statement with several counts once under each. */
  public record Values(Path path) implements Dimension {
    @Override
    public String label() {
      return path.text();
    }
  }

  /**
   * Which time of a statement falls where in the calendar.
   *
   * @param happened by its timestamp; else by when it was stored
   */
  public record Clock(boolean happened, ZoneId zone) {}
}
