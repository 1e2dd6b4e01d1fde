package org.koers.adaptive.insight;

import java.time.Instant;
import java.util.Optional;

/** Where the last report of each tenant is kept. */
public interface InsightReports {

  /**
   * A report as kept.
   *
   * @param json as {@code insight.watch} writes it
   */
  record Kept(Instant made, String json) {}

  Optional<Kept> last(long tenantId);

  void keep(long tenantId, Kept report);
}
