package org.koers.packager.xml;

import java.util.Locale;

/** Character references, in and out. */
public final class XmlText {

  private XmlText() {}

  /**
   * Text as it may stand between tags or in a double-quoted attribute; characters XML forbids
   * become blanks.
   */
  public static String escape(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 16);
    plain.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(c) ? c : ' ');
    }
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xD800)
        || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
  }

  static String unescape(String raw) {
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int at = 0;
    for (int amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', at)) {
      int end = raw.indexOf(';', amp);
      if (end < 0) {
        break;
      }
      out.append(raw, at, amp).append(meaning(raw.substring(amp + 1, end)));
      at = end + 1;
    }
    return out.append(raw, at, raw.length()).toString();
  }

  private static String meaning(String reference) {
    return switch (reference) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numeric(reference.toLowerCase(Locale.ROOT));
    };
  }

  private static String numeric(String reference) {
    if (!reference.startsWith("#")) {
      return "&" + reference + ";";
    }
    int code =
        reference.startsWith("#x")
            ? Integer.parseInt(reference.substring(2), 16)
            : Integer.parseInt(reference.substring(1));
    return Character.toString(code);
  }
}
