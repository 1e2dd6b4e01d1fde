package org.koers.lrs.xapi;

import java.util.regex.Pattern;

/** An ISO 8601 duration, compared as text to the hundredth of a second (Data 4.6). */
public record Iso8601Duration(String text) {

  private static final String N = "(\\d+(?:[.,]\\d+)?)";
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?!$)(?:%1$sW|(?:%1$sY)?(?:%1$sM)?(?:%1$sD)?(?:T(?!$)(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?)"
              .formatted(N));

  private static final Pattern EARLY_FRACTION = Pattern.compile("[.,]\\d+[A-Z]T?\\d");

  private static final Pattern BEYOND_HUNDREDTHS = Pattern.compile("([.,]\\d\\d)\\d+S$");

  public Iso8601Duration {
    if (!isValid(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not an ISO 8601 duration");
    }
  }

  /** Only the smallest unit may have a fraction. */
  public static boolean isValid(String text) {
    return DURATION.matcher(text).matches() && !EARLY_FRACTION.matcher(text).find();
  }

  /** Without what is beyond a hundredth of a second. */
  Iso8601Duration truncated() {
    return new Iso8601Duration(BEYOND_HUNDREDTHS.matcher(text).replaceFirst("$1S"));
  }
}
