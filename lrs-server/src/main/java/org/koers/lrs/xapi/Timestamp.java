package org.koers.lrs.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A point in time; in which zone it was written is no part of the statement (Data 2.3.1). */
public record Timestamp(Instant instant) {

  /** Reads RFC 3339 and the wider ISO 8601 of version 1.0.3; digits below the nanosecond drop. */
  public static Optional<Timestamp> parse(String text) {
    try {
      return Optional.of(new Timestamp(new Reader(text).read()));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** Walks over the text once: each statement has a timestamp, which is read more than once. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Instant read() {
      int year = digits(4);
      skip('-');
      int month = digits(2);
      skip('-');
      int day = digits(2);
      if (!skip('T') && !skip('t') && !skip(' ')) {
        throw new DateTimeException("no T");
      }
      int hour = digits(2);
      skip(':');
      int minute = digits(2);
      boolean seconds = skip(':') || isDigit();
      int second = seconds ? digits(2) : 0;
      int nanos = seconds && (skip('.') || skip(',')) ? fraction() : 0;
      boolean leap = second == 60; // a leap second is read as the last nanosecond before it
      LocalDateTime local =
          LocalDateTime.of(
              year, month, day, hour, minute, leap ? 59 : second, leap ? 999_999_999 : nanos);
      ZoneOffset offset = offset();
      if (at < text.length()) {
        throw new DateTimeException("more behind it");
      }
      return local.toInstant(offset);
    }

    /** None counts as UTC. */
    private ZoneOffset offset() {
      if (at == text.length() || skip('Z') || skip('z')) {
        return ZoneOffset.UTC;
      }
      boolean west = skip('-');
      if (!west && !skip('+')) {
        throw new DateTimeException("no zone");
      }
      int minutes = digits(2) * 60;
      if (skip(':') || isDigit()) {
        minutes += digits(2);
      }
      return ZoneOffset.ofTotalSeconds((west ? -60 : 60) * minutes);
    }

    /** In nanoseconds. */
    private int fraction() {
      int first = at;
      int value = 0;
      for (int unit = 100_000_000; isDigit(); unit /= 10) {
        value += (text.charAt(at++) - '0') * unit;
      }
      if (at == first) {
        throw new DateTimeException("no fraction");
      }
      return value;
    }

    private int digits(int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        if (!isDigit()) {
          throw new DateTimeException("no digit");
        }
        value = value * 10 + text.charAt(at++) - '0';
      }
      return value;
    }

    private boolean isDigit() {
      return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean skip(char c) {
      boolean there = at < text.length() && text.charAt(at) == c;
      at += there ? 1 : 0;
      return there;
    }
  }
}
