package org.koers.lrs.xapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ISO 8601 duration (4.4.3.2), compared as the text it is (Data 2.3.1). */
public record Iso8601Duration(String text) {

  private static final String N = "(\\d+(?:[.,]\\d+)?)";
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?!$)(?:%1$sW|(?:%1$sY)?(?:%1$sM)?(?:%1$sD)?(?:T(?!$)(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?)"
              .formatted(N));

  public Iso8601Duration {
    if (!isValid(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not an ISO 8601 duration");
    }
  }

  /** Only the smallest unit may have a fraction. */
  public static boolean isValid(String text) {
    Matcher m = DURATION.matcher(text);
    return m.matches()
        && text.chars().filter(c -> c == '.' || c == ',').count() <= 1
        && !text.matches(".*[.,]\\d+[A-Z]T?\\d.*");
  }
}
