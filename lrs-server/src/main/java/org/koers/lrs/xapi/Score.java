package org.koers.lrs.xapi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points: scaled lies in -1..1, min below max, raw between them where they are given. */
public record Score(
    @Nullable BigDecimal scaled,
    @Nullable BigDecimal raw,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max) {

  public Score {
    if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("scaled lies outside -1..1");
    }
    if (order(min, max) >= 0 || order(min, raw) > 0 || order(raw, max) > 0) {
      throw new IllegalArgumentException("raw, min and max are out of order");
    }
  }

  /** Negative where one of the two is absent, as they are then in order. */
  private static int order(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null ? -1 : low.compareTo(high);
  }
}
