package org.koers.adaptive.play;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CMITimespan of SCORM 1.2 (RTE A.3): {@code HHHH:MM:SS.SS}. */
final class Timespan {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,3})\\d*)?");

  private Timespan() {}

  static Optional<Duration> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String fraction = parts.group(4) == null ? "" : parts.group(4);
    return Optional.of(
        Duration.ofHours(Long.parseLong(parts.group(1)))
            .plusMinutes(Long.parseLong(parts.group(2)))
            .plusSeconds(Long.parseLong(parts.group(3)))
            .plusMillis(Long.parseLong((fraction + "000").substring(0, 3))));
  }

  static String format(Duration duration) {
    return "%04d:%02d:%02d.%02d"
        .formatted(
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart(),
            duration.toMillisPart() / 10);
  }
}
