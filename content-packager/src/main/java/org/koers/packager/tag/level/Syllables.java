package org.koers.packager.tag.level;

import java.util.Locale;
import java.util.regex.Pattern;

/** Syllables by groups of vowels: an estimate, good enough for readability formulas. */
final class Syllables {

  private static final Pattern NOT_VOWELS = Pattern.compile("[^aeiouyàáâäèéêëìíîïòóôöùúûüýÿœæå]+");
  private static final Pattern SILENT_END =
      Pattern.compile(
          "(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouysxzhcg])es$");

  private Syllables() {}

  static int of(String language, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String spoken = language.equals("en") ? SILENT_END.matcher(lower).replaceAll("") : lower;
    int groups = 0;
    for (String vowels : NOT_VOWELS.split(spoken, -1)) {
      if (!vowels.isEmpty()) {
        groups++;
      }
    }
    return Math.max(1, groups);
  }
}
