package org.koers.adaptive.placement.bank;

/**
 * Characters of GIFT that stand for themselves. While a question is taken apart they are letters
 * that no text has (private use), so that nothing is split at them.
 */
final class GiftEscapes {

  private static final String ESCAPED = ":#={}~\\*";
  private static final char FIRST = '\uf8a0';

  private GiftEscapes() {}

  /** Hides what a backslash stands before. */
  static String hide(String text) {
    StringBuilder hidden = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int which = c == '\\' && i + 1 < text.length() ? ESCAPED.indexOf(text.charAt(i + 1)) : -1;
      if (which >= 0) {
        hidden.append((char) (FIRST + which));
        i++;
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'n') {
        hidden.append('\n');
        i++;
      } else {
        hidden.append(c);
      }
    }
    return hidden.toString();
  }

  /** Shows it again. */
  static String show(String hidden) {
    StringBuilder text = new StringBuilder(hidden.length());
    for (int i = 0; i < hidden.length(); i++) {
      int which = hidden.charAt(i) - FIRST;
      text.append(
          which >= 0 && which < ESCAPED.length() ? ESCAPED.charAt(which) : hidden.charAt(i));
    }
    return text.toString();
  }
}
