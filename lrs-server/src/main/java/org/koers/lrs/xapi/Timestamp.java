package org.koers.lrs.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time; in which zone it was written is no part of the statement (Data 2.3.1). */
public record Timestamp(Instant instant) {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)[Tt ](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?"
              + "(?:[Zz]|([+-])(\\d\\d)(?::?(\\d\\d))?)?");

  /** Reads RFC 3339 and the wider ISO 8601 of version 1.0.3; digits below the nanosecond drop. */
  public static Optional<Timestamp> parse(String text) {
    Matcher m = DATE_TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Timestamp(local(m).toInstant(offset(m))));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  private static LocalDateTime local(Matcher m) {
    int second = m.group(6) == null ? 0 : number(m, 6);
    boolean leap = second == 60; // a leap second is read as the last nanosecond before it
    return LocalDateTime.of(
        number(m, 1),
        number(m, 2),
        number(m, 3),
        number(m, 4),
        number(m, 5),
        leap ? 59 : second,
        leap ? 999_999_999 : nanos(m.group(7)));
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher m) {
    if (m.group(8) == null) {
      return ZoneOffset.UTC;
    }
    int minutes = number(m, 9) * 60 + (m.group(10) == null ? 0 : number(m, 10));
    return ZoneOffset.ofTotalSeconds((m.group(8).equals("-") ? -60 : 60) * minutes);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
