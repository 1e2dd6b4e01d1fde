package org.koers.adaptive.play;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** CMIDecimal of SCORM 1.2 (RTE A.6). */
final class Numbers {

  private static final Pattern DECIMAL =
      Pattern.compile("-?(\\d{1,10}(\\.\\d{0,10})?|\\.\\d{1,10})");

  private Numbers() {}

  static Optional<BigDecimal> decimal(String text) {
    String stripped = text.strip();
    return DECIMAL.matcher(stripped).matches()
        ? Optional.of(plain(new BigDecimal(stripped)))
        : Optional.empty();
  }

  /** Without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
