package org.koers.packager.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as it is compared: without case, punctuation and forms of the same letter;
 * and the runs of words, in which two texts agree only where they say the same.
 */
final class Shingles {

  /** Words in a run. */
  static final int WORDS = 4;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** A word, or a sign of a script that puts no spaces between words. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\p{M}*|[\\p{L}\\p{M}\\p{N}]+");

  private Shingles() {}

  /** The words in reading order. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The words with one space between them; equal for texts that read the same. */
  static String plain(String text) {
    return String.join(" ", words(text));
  }

  /** Every run of words; a text with fewer words is one run. */
  static List<String> runs(String text) {
    List<String> words = words(text);
    List<String> runs = new ArrayList<>();
    for (int at = 0; at == 0 || at + WORDS <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, Math.min(words.size(), at + WORDS))));
    }
    return words.isEmpty() ? List.of() : runs;
  }

  /** Takes in every run. */
  static void into(SetSketch.Builder set, String text) {
    runs(text).forEach(run -> set.add(hash(run)));
  }

  /** FNV-1a of 64 bits over UTF-16, then the last step of MurmurHash3, which spreads its bits. */
  static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
