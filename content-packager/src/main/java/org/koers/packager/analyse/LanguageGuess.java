package org.koers.packager.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The language of a text by the share of its words that are common in each language.
 *
 * @param language BCP 47
 * @param share of all words, 0 to 1
 * @param lead how many times the share of the next language it is
 * @param words how many were looked at
 */
public record LanguageGuess(String language, double share, double lead, int words) {

  private static final int FEWEST = 40;
  private static final double SHARE = 0.15;
  private static final double LEAD = 1.3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
  private static final Map<String, Set<String>> COMMON = load();

  private static Map<String, Set<String>> load() {
    Properties lines = new Properties();
    try (InputStream in = LanguageGuess.class.getResourceAsStream("common-words.properties")) {
      lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Set<String>> common = new TreeMap<>();
    lines.forEach(
        (language, words) -> common.put((String) language, Set.of(unique((String) words))));
    return common;
  }

  private static String[] unique(String words) {
    return Arrays.stream(words.split(" ", -1)).distinct().toArray(String[]::new);
  }

  /** The language, or nothing where the text is too short or points to no language clearly. */
  public static Optional<LanguageGuess> of(List<Passage> passages) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (Passage passage : passages) {
      for (String word : NO_WORD.split(passage.text().toLowerCase(Locale.ROOT), -1)) {
        if (!word.isEmpty()) {
          words++;
          COMMON.forEach(
              (language, common) ->
                  hits.merge(language, common.contains(word) ? 1 : 0, Integer::sum));
        }
      }
    }
    return words < FEWEST ? Optional.empty() : best(hits, words);
  }

  private static Optional<LanguageGuess> best(Map<String, Integer> hits, int words) {
    List<Map.Entry<String, Integer>> ranked =
        hits.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .toList();
    double share = (double) ranked.get(0).getValue() / words;
    double lead = (double) ranked.get(0).getValue() / Math.max(1, ranked.get(1).getValue());
    LanguageGuess guess = new LanguageGuess(ranked.get(0).getKey(), share, lead, words);
    return share >= SHARE && lead >= LEAD ? Optional.of(guess) : Optional.empty();
  }
}
