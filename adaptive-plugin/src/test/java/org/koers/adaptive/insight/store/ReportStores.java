package org.koers.adaptive.insight.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.insight.InsightReports;

/** The store of reports on a test database, each call a transaction as in the server. */
public final class ReportStores {

  private ReportStores() {}

  public static InsightReports reports(AdaptiveDatabase database) {
    return database.transactional(InsightReports.class, JpaInsightReports::new);
  }
}
