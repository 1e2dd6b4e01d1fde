package org.koers.packager.tag.level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a text reads, as numbers that do not grow with its length: of words and sentences only means,
 * shares and quantiles.
 *
 * @param language nl, en, de or another primary language subtag
 * @param words how many words were measured; no measure itself
 * @param sentences how many sentences; no measure itself
 * @param values by name, always the same names for one language
 */
public record TextMeasures(String language, int words, int sentences, Map<String, Double> values) {

  private static final int WINDOW = 100;

  /** Copies, so that nothing can change it later. */
  public TextMeasures {
    values = Map.copyOf(values);
  }

  /** Measures a text; all values are 0 where it has no words. */
  public static TextMeasures of(String language, String text) {
    List<List<String>> sentences = Sentences.of(language, text);
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    Map<String, Double> values = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      sentences(sentences, values);
      words(language, words, values);
      long commas = text.chars().filter(c -> c == ',').count();
      long stops = text.chars().filter(c -> c == ';' || c == ':').count();
      values.put("commas a word", (double) commas / words.size());
      values.put("commas a sentence", (double) commas / sentences.size());
      values.put("colons a sentence", (double) stops / sentences.size());
      values.put("capitals", capitals(sentences, words.size()));
      values.put("variety", variety(words));
      WordClasses.of(language).forEach((name, member) -> values.put(name, share(words, member)));
      double sentence = values.getOrDefault("sentence mean", 0.0);
      values.put(
          "ease", Readability.ease(language, sentence, values.getOrDefault("syllables", 1.0)));
      values.put("lix", sentence + 100 * values.getOrDefault("longer than 6", 0.0));
    }
    return new TextMeasures(language, words.size(), sentences.size(), values);
  }

  private static void sentences(List<List<String>> sentences, Map<String, Double> values) {
    List<Integer> lengths = sentences.stream().map(List::size).sorted().toList();
    double mean = lengths.stream().mapToInt(i -> i).average().orElse(0);
    double variance =
        lengths.stream().mapToDouble(l -> (l - mean) * (l - mean)).average().orElse(0);
    values.put("sentence mean", mean);
    values.put("sentence deviation", Math.sqrt(variance));
    for (int percent : new int[] {25, 75, 90}) {
      int at = Math.min(lengths.size() - 1, lengths.size() * percent / 100);
      values.put("sentence " + percent + "%", (double) lengths.get(at));
    }
    values.put("sentences up to 10", part(lengths, l -> l <= 10));
    values.put("sentences over 25", part(lengths, l -> l > 25));
  }

  private static double part(List<Integer> lengths, Predicate<Integer> wanted) {
    return (double) lengths.stream().filter(wanted).count() / lengths.size();
  }

  private static void words(String language, List<String> words, Map<String, Double> values) {
    List<Integer> syllables = words.stream().map(w -> Syllables.of(language, w)).toList();
    values.put("letters", words.stream().mapToInt(String::length).average().orElse(0));
    values.put("syllables", syllables.stream().mapToInt(i -> i).average().orElse(0));
    values.put("longer than 6", share(words, w -> w.length() > 6));
    values.put("longer than 8", share(words, w -> w.length() > 8));
    values.put("syllables 3", part(syllables, s -> s >= 3));
    values.put("syllables 4", part(syllables, s -> s >= 4));
    values.put("numbers", share(words, w -> Character.isDigit(w.charAt(0))));
    values.put("hyphens", share(words, w -> w.indexOf('-') >= 0));
  }

  private static double share(List<String> words, Predicate<String> wanted) {
    return (double) words.stream().filter(wanted).count() / words.size();
  }

  private static double capitals(List<List<String>> sentences, int words) {
    long capitals =
        sentences.stream()
            .flatMap(s -> s.stream().skip(1))
            .filter(w -> Character.isUpperCase(w.charAt(0)))
            .count();
    return (double) capitals / words;
  }

  /** Different words in each hundred, averaged; of a shorter text a common value. */
  private static double variety(List<String> words) {
    List<Double> shares = new ArrayList<>();
    for (int from = 0; from + WINDOW <= words.size(); from += WINDOW / 2) {
      Set<String> seen = new HashSet<>();
      words.subList(from, from + WINDOW).forEach(w -> seen.add(w.toLowerCase(Locale.ROOT)));
      shares.add((double) seen.size() / WINDOW);
    }
    return shares.stream().mapToDouble(d -> d).average().orElse(0.7);
  }
}
