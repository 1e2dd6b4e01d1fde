package org.koers.lrs.migration.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

  private RetryAfter() {}

  static Optional<Duration> of(Optional<String> header) {
    return header.map(String::strip).flatMap(RetryAfter::read).filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> read(String text) {
    try {
      return Optional.of(
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  Instant.now(),
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
