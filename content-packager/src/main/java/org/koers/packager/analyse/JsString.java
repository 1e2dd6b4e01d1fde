package org.koers.packager.analyse;

import java.util.Optional;

/**
 * A text literal (ECMAScript 12.9.4) or a template (12.9.6) whose placeholders become blanks.
 *
 * @param end just behind it
 */
record JsString(String text, int end) {

  /** The one that begins there; empty if it does not end, or runs over its line. */
  static Optional<JsString> at(String script, int begin) {
    char quote = script.charAt(begin);
    StringBuilder text = new StringBuilder();
    int at = begin + 1;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == quote) {
        return Optional.of(new JsString(text.toString(), at + 1));
      } else if (c == '\\') {
        at = escaped(script, at + 1, text);
      } else if (quote == '`' && script.startsWith("${", at)) {
        at = placeholder(script, at + 2);
        text.append(' ');
      } else if (c == '\n' && quote != '`') {
        return Optional.empty();
      } else {
        text.append(c);
        at++;
      }
    }
    return Optional.empty();
  }

  private static int escaped(String script, int at, StringBuilder to) {
    if (at >= script.length()) {
      return at;
    }
    char c = script.charAt(at);
    if (c == 'u' && at + 5 <= script.length()) {
      String hex = script.substring(at + 1, at + 5);
      if (hex.matches("[0-9a-fA-F]{4}")) {
        to.append((char) Integer.parseInt(hex, 16));
        return at + 5;
      }
    } else if (c == 'n' || c == 't' || c == 'r') {
      to.append(' ');
    } else if (c != '\n') {
      to.append(c);
    }
    return at + 1;
  }

  /** Just behind the brace that ends it; texts in it are left out. */
  private static int placeholder(String script, int from) {
    int depth = 1;
    int i = from;
    while (i < script.length() && depth > 0) {
      char c = script.charAt(i++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return i;
  }
}
