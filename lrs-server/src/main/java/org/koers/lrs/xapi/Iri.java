package org.koers.lrs.xapi;

import java.util.Arrays;

/** An absolute IRI (RFC 3987: a scheme and something after it), compared character by character. */
public record Iri(String value) {

  /** Which of the first 128 characters cannot stand in an IRI: controls, and these. */
  private static final boolean[] NEVER = new boolean[128];

  static {
    Arrays.fill(NEVER, 0, ' ', true);
    NEVER[127] = true;
    " <>\"{}|\\^`".chars().forEach(c -> NEVER[c] = true);
  }

  public Iri {
    if (!isValid(value)) {
      throw new IllegalArgumentException("\"" + value + "\" is not an IRI with a scheme");
    }
  }

  /** Walks over the text once: there are a dozen in each statement. */
  public static boolean isValid(String value) {
    int colon = value.indexOf(':');
    if (colon < 1 || colon + 1 == value.length() || !isScheme(value, colon)) {
      return false;
    }
    for (int i = colon + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%') {
        if (i + 2 >= value.length() || !isHex(value.charAt(i + 1)) || !isHex(value.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (c < 128 && NEVER[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScheme(String value, int end) {
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean more = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
      if (!letter && (i == 0 || !more)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  @Override
  public String toString() {
    return value;
  }
}
