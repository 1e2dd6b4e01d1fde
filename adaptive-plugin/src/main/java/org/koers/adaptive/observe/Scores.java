package org.koers.adaptive.observe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Result;
import org.koers.lrs.xapi.Score;

/** What a score is worth, from 0 (nothing) to 1 (all). */
final class Scores {

  private Scores() {}

  /**
   * Of a result; empty if it has no score, or raw points of which nobody says how many there were.
   *
   * @param rawFirst whether raw, min and max go before scaled
   */
  static Optional<Double> of(@Nullable Result result, boolean rawFirst) {
    if (result == null || result.score() == null) {
      return Optional.empty();
    }
    Score score = result.score();
    return rawFirst ? raw(score).or(() -> scaled(score)) : scaled(score).or(() -> raw(score));
  }

  /** Negative ones are less than nothing, which is nothing here. */
  private static Optional<Double> scaled(Score score) {
    return Optional.ofNullable(score.scaled()).map(scaled -> Math.max(0, scaled.doubleValue()));
  }

  private static Optional<Double> raw(Score score) {
    BigDecimal min = score.min() == null ? BigDecimal.ZERO : score.min();
    if (score.raw() == null || score.max() == null || score.max().compareTo(min) <= 0) {
      return Optional.empty();
    }
    BigDecimal points = score.raw().subtract(min);
    BigDecimal most = score.max().subtract(min);
    return Optional.of(Math.max(0, points.divide(most, MathContext.DECIMAL64).doubleValue()));
  }
}
