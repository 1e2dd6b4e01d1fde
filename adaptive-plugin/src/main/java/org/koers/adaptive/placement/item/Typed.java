package org.koers.adaptive.placement.item;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type, made comparable. */
final class Typed {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}([.,]\\d{0,30})?|[.,]\\d{1,30})([eE][+-]?\\d{1,3})?");

  private Typed() {}

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * With a point or a comma before the decimals. With both or with several it is no number: whether
   * 1.234 means a thousand cannot be told, so digits are never grouped.
   */
  static Optional<BigDecimal> number(String text) {
    String typed = plain(text).replace(" ", "").replace('\u2212', '-');
    return NUMBER.matcher(typed).matches()
        ? Optional.of(new BigDecimal(typed.replace(',', '.')))
        : Optional.empty();
  }
}
