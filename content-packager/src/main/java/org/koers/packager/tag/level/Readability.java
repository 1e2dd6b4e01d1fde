package org.koers.packager.tag.level;

/**
 * Reading ease on Flesch's scale, by the formula for the language: 100 is very easy, 0 very hard.
 */
public final class Readability {

  private Readability() {}

  /**
   * Flesch (English), Flesch-Douma (Dutch), Amstad (German); other languages by Flesch's.
   *
   * @param sentence mean words a sentence
   * @param syllables mean syllables a word
   */
  public static double ease(String language, double sentence, double syllables) {
    return switch (language) {
      case "nl" -> 206.84 - 0.93 * sentence - 77 * syllables;
      case "de" -> 180 - sentence - 58.5 * syllables;
      default -> 206.835 - 1.015 * sentence - 84.6 * syllables;
    };
  }

  /** The name of the formula for the language. */
  public static String formula(String language) {
    return switch (language) {
      case "nl" -> "Flesch-Douma";
      case "de" -> "Amstad";
      default -> "Flesch";
    };
  }
}
