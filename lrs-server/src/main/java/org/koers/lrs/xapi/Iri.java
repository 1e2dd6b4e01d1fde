package org.koers.lrs.xapi;

import java.util.regex.Pattern;

/** An absolute IRI (RFC 3987: a scheme and something after it), compared character by character. */
public record Iri(String value) {

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:(?:[^\\s\\p{Cntrl}<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})++");

  public Iri {
    if (!isValid(value)) {
      throw new IllegalArgumentException("\"" + value + "\" is not an IRI with a scheme");
    }
  }

  public static boolean isValid(String value) {
    return ABSOLUTE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
