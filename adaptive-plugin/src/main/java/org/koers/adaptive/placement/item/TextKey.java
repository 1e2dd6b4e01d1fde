package org.koers.adaptive.placement.item;

import java.util.regex.Pattern;

/**
 * A text that is right. Blanks at the ends and doubled ones do not count, nor how an accent is
 * encoded; whether there is one does.
 *
 * @param text {@code *} stands for any text where {@code wildcards} says so
 * @param caseMatters whether upper and lower case have to be the same
 * @param credit from 0 to 1
 */
public record TextKey(String text, boolean wildcards, boolean caseMatters, double credit) {

  public TextKey {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A text that is right is empty");
    }
    if (!(credit >= 0 && credit <= 1)) {
      throw new IllegalArgumentException("The credit of a text is from 0 to 1, not " + credit);
    }
  }

  /** One that is wholly right, in upper or lower case. */
  public static TextKey of(String text) {
    return new TextKey(text, false, false, 1);
  }

  boolean meets(String answer) {
    String wanted = Typed.plain(text);
    String given = Typed.plain(answer);
    if (!wildcards) {
      return caseMatters ? given.equals(wanted) : given.equalsIgnoreCase(wanted);
    }
    return star(wanted, given);
  }

  /** Each part in turn at its first place: linear, whatever the text; no backtracking. */
  private boolean star(String wanted, String given) {
    String pattern = caseMatters ? wanted : Typed.lower(wanted);
    String from = caseMatters ? given : Typed.lower(given);
    String[] parts = pattern.split(Pattern.quote("*"), -1);
    String last = parts[parts.length - 1];
    if (parts.length == 1) {
      return from.equals(pattern);
    }
    if (!from.startsWith(parts[0])
        || !from.endsWith(last)
        || from.length() < parts[0].length() + last.length()) {
      return false;
    }
    int at = parts[0].length();
    int end = from.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = from.indexOf(parts[i], at);
      if (found < 0 || found + parts[i].length() > end) {
        return false;
      }
      at = found + parts[i].length();
    }
    return true;
  }
}
