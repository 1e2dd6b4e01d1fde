package org.koers.packager.tag.level;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as sentences of words. */
final class Sentences {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

  private Sentences() {}

  /** Each line ends a sentence; apostrophes are dropped, so that don't is one word. */
  static List<List<String>> of(String language, String text) {
    List<List<String>> sentences = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      String plain = line.replaceAll("['’‘`]", "");
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(plain);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
        List<String> words = words(plain.substring(from, to));
        if (!words.isEmpty()) {
          sentences.add(words);
        }
      }
    }
    return sentences;
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
