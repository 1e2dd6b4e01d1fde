package org.koers.adaptive.insight.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table of reports. */
@Entity
@Table(name = "insight_report")
@NullUnmarked
class ReportRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Column(name = "made_at")
  Instant made;

  String report;

  protected ReportRow() {}

  ReportRow(long tenantId) {
    this.tenantId = tenantId;
  }
}
