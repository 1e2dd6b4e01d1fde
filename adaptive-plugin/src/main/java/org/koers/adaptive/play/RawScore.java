package org.koers.adaptive.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score as the content gave it; SCORM 1.2 asks for 0 to 100, content often gives points.
 *
 * @param min null where the content gave none, as {@code max}
 */
public record RawScore(BigDecimal raw, @Nullable BigDecimal min, @Nullable BigDecimal max) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 4;

  /** Empty where raw is no number; a range that does not hold raw is left out. */
  static Optional<RawScore> of(String raw, String min, String max) {
    return Numbers.decimal(raw)
        .map(
            value -> {
              BigDecimal from = Numbers.decimal(min).orElse(null);
              BigDecimal to = Numbers.decimal(max).orElse(null);
              return new RawScore(
                  value,
                  from == null || from.compareTo(value) > 0 ? null : from,
                  to == null || to.compareTo(value) < 0 ? null : to);
            });
  }

  /** Between 0 and 1: of the range the content gave, else of 100; empty where neither fits. */
  public Optional<BigDecimal> scaled() {
    BigDecimal from = min == null ? BigDecimal.ZERO : min;
    BigDecimal to = max == null ? HUNDRED : max;
    BigDecimal width = to.subtract(from);
    if (width.signum() <= 0 || raw.compareTo(from) < 0 || raw.compareTo(to) > 0) {
      return Optional.empty();
    }
    BigDecimal part = raw.subtract(from).divide(width, DIGITS, RoundingMode.HALF_UP);
    return Optional.of(Numbers.plain(part));
  }
}
