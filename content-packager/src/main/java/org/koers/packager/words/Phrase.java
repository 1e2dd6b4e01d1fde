package org.koers.packager.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the packager with places for what changes in it.
 *
 * @param key under which other languages have it
 * @param values how many places there are
 * @param phrases which of them are phrases of their own
 * @param fixed how many characters never change: the more, the surer
 */
record Phrase(String key, Pattern pattern, int values, List<Integer> phrases, int fixed) {

  private static final String SAMPLE = "; {place}: \"{quote}\"";
  private static final String PLACE = "(?<place>[^\";]*?)";
  private static final String QUOTE = "(?<quote>.*)";
  private static final Pattern HOLE = Pattern.compile("\\{(#?\\d|place|quote)}|\\[(\\d)]");

  /**
   * One from its spelling in {@code phrases.properties}. A passage at its end may be missing: a
   * course without text has none.
   */
  static Phrase of(String key, String written) {
    boolean sampled = written.endsWith(SAMPLE);
    String whole = sampled ? written.substring(0, written.length() - SAMPLE.length()) : written;
    StringBuilder pattern = new StringBuilder();
    List<Integer> phrases = new ArrayList<>();
    int values = 0;
    int fixed = 0;
    int from = 0;
    Matcher hole = HOLE.matcher(whole);
    while (hole.find()) {
      pattern.append(Pattern.quote(whole.substring(from, hole.start())));
      fixed += hole.start() - from;
      from = hole.end();
      if (hole.group(2) != null) {
        phrases.add(Integer.valueOf(hole.group(2)));
      }
      pattern.append(group(hole));
      values += "place".equals(hole.group(1)) || "quote".equals(hole.group(1)) ? 0 : 1;
    }
    pattern.append(Pattern.quote(whole.substring(from)));
    fixed += whole.length() - from;
    if (sampled) {
      pattern.append("(?:;\\s*(?:" + PLACE + ": \"" + QUOTE + "\")?)?");
    }
    return new Phrase(
        key,
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        values,
        List.copyOf(phrases),
        fixed);
  }

  private static String group(Matcher hole) {
    if (hole.group(2) != null) {
      return "(?<v" + hole.group(2) + ">.*?)";
    }
    return switch (hole.group(1)) {
      case "place" -> PLACE;
      case "quote" -> QUOTE;
      default ->
          hole.group(1).startsWith("#")
              ? "(?<v" + hole.group(1).substring(1) + ">[\\d.,]+)"
              : "(?<v" + hole.group(1) + ">.*?)";
    };
  }

  /** What stands in its places, if this is what the sentence says. */
  Optional<Found> in(String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < values; i++) {
      found.add(matcher.group("v" + i));
    }
    boolean placed = matcher.namedGroups().containsKey("place") && matcher.group("place") != null;
    return Optional.of(
        new Found(
            this,
            found,
            placed ? matcher.group("place") : "",
            placed ? matcher.group("quote") : "",
            head(placed ? sentence.substring(0, matcher.start("place")) : sentence)));
  }

  /** The sentence without what led to the passage at its end. */
  private static String head(String sentence) {
    return sentence.replaceFirst("(; ?| in )$", "");
  }

  /** Whether it is only a part of others. */
  boolean part() {
    return key.startsWith("part.");
  }

  /** Whether it is what a tag rests on. */
  boolean passage() {
    return key.startsWith("passage.") || key.equals("bare.passage");
  }

  /** Whether the title of its code, or the passage, says it all. */
  boolean bare() {
    return key.startsWith("bare.");
  }

  /**
   * A sentence that was recognised.
   *
   * @param head the sentence without the passage at its end
   */
  record Found(Phrase phrase, List<String> values, String place, String quote, String head) {}
}
