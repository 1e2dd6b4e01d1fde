package org.koers.packager.compare;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a text was only corrected: punctuation, case, a slip of the pen. Judged strictly: numbers
 * stay the same, no word is added or dropped, and a word that was replaced is long enough to be
 * known again, negates nothing, and is not used elsewhere beside the one that replaces it.
 *
 * @param before the words of the old edition
 * @param after the words of the new edition
 */
record Slip(Set<String> before, Set<String> after) {

  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[.,:/-]\\d+)*|[%\\u2030\\u20ac$\\u00a3<>=\\u2264\\u2265\\u00b1+]");
  private static final Pattern NEGATING =
      Pattern.compile("un|in|im|il|ir|on|non|dis|mis|an|a|anti|niet|nicht|not");
  private static final int SHORT = 5;
  private static final int LONG = 8;

  /** Whether one text is the other, corrected. */
  boolean only(String was, String is) {
    if (!numbers(was).equals(numbers(is))) {
      return false;
    }
    List<String> old = Shingles.words(was);
    List<String> now = Shingles.words(is);
    return WordDiff.stretches(old, now).stream().allMatch(s -> corrected(s.of(old), s.ofNew(now)));
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  private boolean corrected(List<String> old, List<String> now) {
    if (String.join("", old).equals(String.join("", now))) {
      return true; // written apart or together
    }
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!corrected(old.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean corrected(String old, String now) {
    String one = plain(old);
    String other = plain(now);
    if (one.equals(other)) {
      return true;
    }
    boolean twoWords = after.contains(old) && before.contains(now);
    if (twoWords || negates(one, other) || negates(other, one)) {
      return false;
    }
    int length = Math.min(one.length(), other.length());
    int most = length >= LONG ? 2 : length >= SHORT ? 1 : 0;
    return Slip.distance(one, other) <= most || (length >= 3 && swapped(one, other));
  }

  private static boolean negates(String one, String other) {
    return other.endsWith(one)
        && NEGATING.matcher(other.substring(0, other.length() - one.length())).matches();
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean swapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  /** Levenshtein's. */
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
