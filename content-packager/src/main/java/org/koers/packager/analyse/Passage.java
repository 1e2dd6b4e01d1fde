package org.koers.packager.analyse;

/**
 * A piece of what a learner reads.
 *
 * @param place the file it is in
 * @param text without markup, on one line
 */
public record Passage(String place, String text) {

  private static final int SHOWN = 120;

  /** The place and the beginning of the text, for showing what something rests on. */
  public String quoted() {
    String beginning =
        text.length() <= SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, cut())) + "...";
    return place + ": \"" + beginning + "\"";
  }

  private int cut() {
    return Math.min(SHOWN, text.codePointCount(0, text.length()));
  }

  /** How many words it has. */
  public int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
