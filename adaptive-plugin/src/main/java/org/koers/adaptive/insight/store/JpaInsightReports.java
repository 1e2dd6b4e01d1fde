package org.koers.adaptive.insight.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.insight.InsightReports;

/** Reports in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaInsightReports implements InsightReports {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaInsightReports() {}

  JpaInsightReports(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Kept> last(long tenantId) {
    return Optional.ofNullable(entities.find(ReportRow.class, tenantId))
        .map(row -> new Kept(row.made, row.report));
  }

  @Override
  public void keep(long tenantId, Kept report) {
    ReportRow row = new ReportRow(tenantId);
    row.made = report.made();
    row.report = report.json();
    entities.merge(row);
  }
}
