package org.koers.packager.tag;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learning times as people and tools write them, in one spelling: hours and minutes of ISO 8601.
 */
final class Durations {

  private static final Pattern ISO =
      Pattern.compile(
          "P(?:0+Y)?(?:0+M)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})(?:\\.\\d+)?S)?)?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,4}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

  private Durations() {}

  static Optional<String> normal(String written) {
    return parse(written).map(Duration::toString);
  }

  /** Years and months are no learning time; clock times are hours and minutes. Zero is no time. */
  static Optional<Duration> parse(String written) {
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      return positive(
          Duration.ofDays(number(iso.group(1)))
              .plusHours(number(iso.group(2)))
              .plusMinutes(number(iso.group(3)))
              .plusSeconds(number(iso.group(4))));
    }
    Matcher clock = CLOCK.matcher(written);
    if (clock.matches()) {
      return positive(
          Duration.ofHours(number(clock.group(1)))
              .plusMinutes(number(clock.group(2)))
              .plusSeconds(number(clock.group(3))));
    }
    return Optional.empty();
  }

  private static Optional<Duration> positive(Duration duration) {
    return duration.isPositive() ? Optional.of(duration) : Optional.empty();
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
