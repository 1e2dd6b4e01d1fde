package org.koers.packager.tag.propose;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;

/** Learning time: what the text says it takes, else words, questions and exercises. */
final class TimeRule implements Rule {

  private static final int FEWEST_WORDS = 20;

  @Override
  public List<Proposal> propose(Reading reading) {
    Effort effort = Effort.of(reading);
    boolean silent = effort.words() < FEWEST_WORDS && effort.questions() == 0;
    if (silent || !reading.content().complete()) {
      return List.of();
    }
    double minutes = effort.minutes();
    String value = Duration.ofMinutes(Math.max(1, Math.round(minutes))).toString();
    boolean said = !effort.declared().isEmpty();
    return List.of(
        new Proposal(
            Dimension.TIME,
            value,
            certainty(minutes),
            said ? "time-in-the-text" : "words-and-questions",
            said ? declared(effort) : counted(reading, effort)));
  }

  /** How far it lies from the next border between bands, as a ratio: 1 at twice or half. */
  private static double certainty(double minutes) {
    return DoubleStream.of(10, 60)
        .map(border -> Math.abs(Math.log(Math.max(0.5, minutes) / border)) / Math.log(2))
        .map(octaves -> Math.min(1, octaves))
        .min()
        .orElse(0);
  }

  private static String declared(Effort effort) {
    return effort.declared().size()
        + " of its parts say how long they take, the first in "
        + effort.said().map(Passage::quoted).orElse("");
  }

  private static String counted(Reading reading, Effort effort) {
    String media =
        reading.content().videos().isEmpty()
            ? ""
            : "; without "
                + reading.content().videos().stream().collect(Collectors.joining(", "))
                + ", whose length is not known";
    return String.format(
        Locale.ROOT,
        "%d words at %d a minute, %d questions at %.0f and %d exercises at %.0f minutes%s; %s",
        effort.words(),
        Effort.WORDS_A_MINUTE,
        effort.questions(),
        Effort.MINUTES_A_QUESTION,
        effort.exercises(),
        Effort.MINUTES_AN_EXERCISE,
        media,
        reading.sample());
  }
}
