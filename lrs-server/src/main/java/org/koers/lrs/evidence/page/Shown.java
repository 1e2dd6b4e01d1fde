package org.koers.lrs.evidence.page;

/** Texts of senders, made fit to be shown between ours. */
public final class Shown {

  private static final int MOST = 160;

  private Shown() {}

  /** On one line, not too long, and without what turns the direction of the text around it. */
  public static String brief(String text) {
    int end = Math.min(text.length(), 4 * MOST);
    String start =
        text.substring(0, end)
            .codePoints()
            .map(c -> isUnseen(c) ? 0xFFFD : c)
            .limit(MOST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text.codePointCount(0, end) > MOST || end < text.length() ? start + "…" : start;
  }

  /** The JSON as received; characters that nobody would see are written as JSON writes them. */
  public static String json(String text, int most) {
    StringBuilder shown = new StringBuilder();
    for (char c : text.substring(0, Math.min(text.length(), most)).toCharArray()) {
      if (isUnseen(c) && c != '\n' && c != '\r' && c != '\t') {
        shown.append("\\u%04x".formatted((int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Control characters, marks of direction, and characters of no width. */
  private static boolean isUnseen(int c) {
    return Character.isISOControl(c)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x061C
        || c == 0xFEFF;
  }
}
