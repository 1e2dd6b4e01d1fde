package org.koers.lrs.evidence.reading;

import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import java.time.ZoneId;
import java.util.List;
import org.koers.lrs.evidence.filter.FilterParser;
import org.koers.lrs.evidence.reading.Grouping.Clock;
import org.koers.lrs.evidence.reading.Grouping.Column;
import org.koers.lrs.evidence.reading.Grouping.Dimension;
import org.koers.lrs.evidence.reading.Grouping.Span;

/** What the parameters of a count say. */
record GroupingParameters(ReadingParameters asked) {

  private static final int MOST_DIMENSIONS = 4;
  private static final int USUAL_GROUPS = 1_000;
  private static final int MOST_GROUPS = 10_000;

  Grouping grouping() {
    List<Dimension> by = asked.several("by").stream().map(GroupingParameters::dimension).toList();
    if (by.size() > MOST_DIMENSIONS) {
      throw refusal("by", "has %d values. Give at most %d".formatted(by.size(), MOST_DIMENSIONS));
    }
    long limit = asked.number("limit", USUAL_GROUPS, MOST_GROUPS);
    return new Grouping(
        by, new Clock(happened(), zone()), (int) (limit == 0 ? MOST_GROUPS : limit));
  }

  private static Dimension dimension(String name) {
    return switch (name) {
      case "verb" -> Column.VERB;
      case "activity" -> Column.ACTIVITY;
      case "agent" -> Column.AGENT;
      case "day" -> Span.DAY;
      case "week" -> Span.WEEK;
      case "month" -> Span.MONTH;
      default -> new Grouping.Values(FilterParser.path("parameter by", name));
    };
  }

  private boolean happened() {
    String time = asked.single().text("time").orElse("stored");
    return switch (time) {
      case "stored" -> false;
      case "timestamp" -> true;
      default -> throw refusal("time", "is \"" + time + "\". It is stored or timestamp");
    };
  }

  private ZoneId zone() {
    String zone = asked.single().text("zone").orElse("UTC");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw refusal("zone", "is \"" + zone + "\". It is a time zone such as Europe/Amsterdam");
    }
    return ZoneId.of(zone);
  }
}
