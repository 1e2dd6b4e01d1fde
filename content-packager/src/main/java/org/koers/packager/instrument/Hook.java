package org.koers.packager.instrument;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one marked line in a page that runs our script; every other byte stays as it is. */
final class Hook {

  private static final String MARK = " data-koers-xapi=\"1\"></script>";
  private static final Pattern LINE =
      Pattern.compile("(?:\\r?\\n)?<script src=\"[^\"<>]*\"" + Pattern.quote(MARK));

  private Hook() {}

  /**
   * The page with the line; empty where it cannot be put in without changing other bytes.
   *
   * @param src the address of the script, relative to the page
   */
  static Optional<byte[]> into(byte[] page, String src) {
    return PageText.of(page)
        .map(
            text -> {
              int at = HeadOfPage.of(text);
              String line = at > text.start() ? lineBreak(text.text()) : "";
              String hook = line + "<script src=\"" + src + "\"" + MARK;
              return text.with(text.text().substring(0, at) + hook + text.text().substring(at))
                  .bytes();
            });
  }

  /** The page without the line. */
  static byte[] outOf(byte[] page) {
    return PageText.of(page)
        .map(text -> text.with(LINE.matcher(text.text()).replaceAll("")).bytes())
        .orElse(page);
  }

  /** Whether the line is in the page. */
  static boolean in(byte[] page) {
    return PageText.of(page).filter(text -> LINE.matcher(text.text()).find()).isPresent();
  }

  /** As the page has them; empty where it has none. */
  private static String lineBreak(String text) {
    int first = text.indexOf('\n');
    return first < 0 ? "" : first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
