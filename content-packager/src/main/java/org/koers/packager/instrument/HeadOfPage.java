package org.koers.packager.instrument;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds where a script has to stand to run before every other: at the start of the head, but behind
 * the declaration of the encoding, which browsers look for in the first 1,024 bytes only.
 */
final class HeadOfPage {

  private static final Pattern ENCODING =
      Pattern.compile("(?is).*(\\scharset\\s*=|http-equiv\\s*=\\s*[\"']?content-type).*");

  private final String text;
  private int at;

  private HeadOfPage(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** The place in the text, never inside a tag or a comment. */
  static int of(PageText page) {
    return new HeadOfPage(page.text(), page.start()).find();
  }

  private int find() {
    int found = at;
    while (nextTag()) {
      String name = name();
      if (name.startsWith("!--")) {
        at = behind("-->");
      } else if (name.startsWith("!") || name.startsWith("?") || name.equals("html")) {
        at = tagEnd();
        found = at;
      } else {
        return name.equals("head") ? inHead() : found;
      }
    }
    return found;
  }

  private int inHead() {
    at = tagEnd();
    int found = at;
    while (nextTag()) {
      String name = name();
      if (name.startsWith("!--")) {
        at = behind("-->");
      } else if (name.equals("title")) {
        at = behind("</title");
        at = tagEnd();
      } else if (name.equals("meta")) {
        int start = at;
        at = tagEnd();
        if (ENCODING.matcher(text.substring(start, at)).matches()) {
          return at;
        }
      } else {
        return found;
      }
    }
    return found;
  }

  /** Moves to the next tag; false where anything but blanks comes first. */
  private boolean nextTag() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '<';
  }

  private String name() {
    int end = at + 1;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(at + 1, end).toLowerCase(Locale.ROOT);
  }

  private int behind(String mark) {
    int found = text.toLowerCase(Locale.ROOT).indexOf(mark, at);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** Behind the tag that begins here; a {@code >} in quotes does not end it. */
  private int tagEnd() {
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }
}
