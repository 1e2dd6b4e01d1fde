package org.koers.packager.tag.propose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;

/**
 * A package as the rules look at it.
 *
 * @param language primary language subtag of the text, {@code und} if it is not clear
 */
record Reading(Analysis content, String language) {

  private static final int SPEAKING = 60;

  static Reading of(Analysis content) {
    String language =
        LanguageRule.best(content).map(p -> p.value().split("-", -1)[0]).orElse("und");
    return new Reading(content, language);
  }

  List<Passage> passages() {
    return content.passages();
  }

  /** What it says about itself, then what the learner reads. */
  Stream<Passage> all() {
    return Stream.concat(content.about().stream(), content.passages().stream());
  }

  String text() {
    return String.join("\n", content.passages().stream().map(Passage::text).toList());
  }

  /** The first passage that is long enough to show something. */
  String sample() {
    return passages().stream()
        .filter(p -> p.text().length() >= SPEAKING)
        .findFirst()
        .or(() -> passages().stream().findFirst())
        .map(Passage::quoted)
        .orElse("");
  }

  /** How many passages match, in lower case. */
  long count(Pattern pattern) {
    return passages().stream().filter(p -> pattern.matcher(lower(p)).find()).count();
  }

  Optional<Passage> first(Pattern pattern) {
    return all().filter(p -> pattern.matcher(lower(p)).find()).findFirst();
  }

  static String lower(Passage passage) {
    return passage.text().toLowerCase(Locale.ROOT);
  }

  /** The sentence around a match, with its place. */
  static String around(Passage passage, Matcher match) {
    String text = passage.text();
    int from = Math.max(0, text.lastIndexOf(". ", match.start()) + 1);
    int to = text.indexOf(". ", match.end());
    String sentence = text.substring(from, to < 0 ? text.length() : to + 1).strip();
    return new Passage(passage.place(), sentence).quoted();
  }
}
