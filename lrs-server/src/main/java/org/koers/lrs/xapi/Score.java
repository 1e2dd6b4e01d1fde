package org.koers.lrs.xapi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points: scaled lies in -1..1, raw between min and max where these are given. */
public record Score(
    @Nullable BigDecimal scaled,
    @Nullable BigDecimal raw,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max) {

  public Score {
    if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("scaled lies outside -1..1");
    }
    if (after(min, max) || after(min, raw) || after(raw, max)) {
      throw new IllegalArgumentException("raw, min and max are out of order");
    }
  }

  private static boolean after(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }
}
