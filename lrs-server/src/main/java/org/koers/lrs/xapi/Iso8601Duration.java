package org.koers.lrs.xapi;

import java.util.regex.Pattern;

/** An ISO 8601 duration, compared as text to the hundredth of a second (Data 4.6). */
public record Iso8601Duration(String text) {

  private static final Pattern BEYOND_HUNDREDTHS = Pattern.compile("([.,]\\d\\d)\\d+S$");

  public Iso8601Duration {
    if (!isValid(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not an ISO 8601 duration");
    }
  }

  /** {@code PnW}, or {@code PnYnMnDTnHnMnS}; only the smallest unit may have a fraction. */
  public static boolean isValid(String text) {
    if (!text.startsWith("P") || text.length() == 1) {
      return false;
    }
    Reader reader = new Reader(text);
    if (text.endsWith("W")) {
      return reader.units("W") && reader.isAtEnd();
    }
    if (reader.isDigit() && !reader.units("YMD")) {
      return false;
    }
    if (reader.isAtEnd()) {
      return true;
    }
    return reader.startsTime() && reader.units("HMS") && reader.isAtEnd();
  }

  /** Without what is beyond a hundredth of a second. */
  Iso8601Duration truncated() {
    return new Iso8601Duration(BEYOND_HUNDREDTHS.matcher(text).replaceFirst("$1S"));
  }

  /** Walks over the text once: nearly each statement with a result has a duration. */
  private static final class Reader {
    private final String text;
    private int at = 1;
    private boolean fraction;

    Reader(String text) {
      this.text = text;
    }

    boolean isAtEnd() {
      return at == text.length();
    }

    /** Behind it must come more. */
    boolean startsTime() {
      return text.charAt(at) == 'T' && ++at < text.length();
    }

    /** Numbers with these units, each at most once and in this order; one at least. */
    boolean units(String inOrder) {
      int from = 0;
      while (isDigit()) {
        if (fraction || !number() || isAtEnd()) {
          return false;
        }
        int unit = inOrder.indexOf(text.charAt(at++), from);
        if (unit < 0) {
          return false;
        }
        from = unit + 1;
      }
      return from > 0;
    }

    private boolean number() {
      digits();
      if (!isAtEnd() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
        at++;
        fraction = true;
        return digits();
      }
      return true;
    }

    private boolean digits() {
      int first = at;
      while (isDigit()) {
        at++;
      }
      return at > first;
    }

    boolean isDigit() {
      return !isAtEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
  }
}
