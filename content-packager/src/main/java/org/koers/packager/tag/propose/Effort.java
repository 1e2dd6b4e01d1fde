package org.koers.packager.tag.propose;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.analyse.Passage;

/**
 * Where a learner's time goes.
 *
 * @param words that are read
 * @param questions that are answered
 * @param exercises that are carried out, by the headings that announce them
 * @param declared minutes that parts of the text say they take, by part; empty if none does
 * @param said one passage that says so
 */
record Effort(
    int words,
    int questions,
    long exercises,
    Map<String, Double> declared,
    Optional<Passage> said) {

  static final int WORDS_A_MINUTE = 180;
  static final double MINUTES_A_QUESTION = 1;
  static final double MINUTES_AN_EXERCISE = 5;
  private static final int LABEL_WORDS = 8;

  private static final Pattern EXERCISE = Cues.of("exercise");
  private static final Pattern DURATION = Cues.of("duration");

  static Effort of(Reading reading) {
    Map<String, Double> declared = new TreeMap<>();
    Optional<Passage> said = Optional.empty();
    for (Passage passage : reading.passages()) {
      Matcher duration = DURATION.matcher(Reading.lower(passage));
      if (passage.words() <= LABEL_WORDS && duration.find()) {
        declared.putIfAbsent(passage.place(), minutes(duration));
        said = said.or(() -> Optional.of(passage));
      }
    }
    return new Effort(
        reading.content().words(),
        reading.content().questions().size(),
        reading.passages().stream().filter(Effort::announces).count(),
        Map.copyOf(declared),
        said);
  }

  /** A short line with a colon, or nothing but the word. */
  static boolean announces(Passage passage) {
    String text = Reading.lower(passage);
    Matcher exercise = EXERCISE.matcher(text);
    return passage.words() <= 12 && exercise.lookingAt();
  }

  private static double minutes(Matcher duration) {
    if (duration.group(1) != null) {
      return (Integer.parseInt(duration.group(1)) + Integer.parseInt(duration.group(2))) / 2.0;
    }
    return Integer.parseInt(duration.group(3));
  }

  double reading() {
    return (double) words / WORDS_A_MINUTE;
  }

  double asking() {
    return questions * MINUTES_A_QUESTION;
  }

  double doing() {
    return exercises * MINUTES_AN_EXERCISE;
  }

  /** What parts say of themselves counts in their place; else reading, answering and doing. */
  double minutes() {
    return declared.isEmpty()
        ? reading() + asking() + doing()
        : declared.values().stream().mapToDouble(d -> d).sum();
  }
}
