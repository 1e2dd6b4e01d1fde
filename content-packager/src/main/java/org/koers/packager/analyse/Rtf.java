package org.koers.packager.analyse;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of the Rich Text Format (1.9.1) that is in captions. */
final class Rtf {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\\\u(-?\\d{1,5})\\??|\\\\'([0-9a-fA-F]{2})|\\\\([a-z]+)-?\\d* ?|\\\\(.)|[{}]");

  private Rtf() {}

  static String plain(String text) {
    if (!text.strip().startsWith("{\\rtf")) {
      return text;
    }
    return CONTROL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(plain(m)));
  }

  private static String plain(MatchResult control) {
    if (control.group(1) != null) {
      return String.valueOf((char) Integer.parseInt(control.group(1)));
    } else if (control.group(2) != null) {
      return new String(new byte[] {(byte) Integer.parseInt(control.group(2), 16)}, WINDOWS);
    } else if (control.group(3) != null) {
      return control.group(3).matches("par|line|tab") ? " " : "";
    }
    return control.group(4) == null ? "" : control.group(4);
  }
}
