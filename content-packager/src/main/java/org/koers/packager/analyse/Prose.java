package org.koers.packager.analyse;

import java.util.regex.Pattern;

/** Tells sentences from names, class lists, paths and code. */
final class Prose {

  private static final int FEWEST_WORDS = 3;
  private static final double LETTERS = 0.85;
  private static final Pattern CODE = Pattern.compile("[{}<>=|\\\\$@_]|//|&&|\\.\\w+\\(");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*|.*[.?!:…]");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}[,;:.?!…'\"”’)]*");

  private Prose() {}

  /** Whether a person wrote it for people. */
  static boolean is(String text) {
    if (CODE.matcher(text).find() || !SENTENCE.matcher(text).matches()) {
      return false;
    }
    String[] words = text.split("\\s+", -1);
    long real = 0;
    for (String word : words) {
      real += WORD.matcher(word).matches() ? 1 : 0;
    }
    long letters = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return real >= FEWEST_WORDS && letters >= LETTERS * text.length();
  }
}
