package org.koers.adaptive.competency.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.competency.GraphVersion;

/** A row of the table of versions of competency graphs. */
@Entity
@Table(name = "competency_graph")
@IdClass(GraphVersionRow.Key.class)
@NullUnmarked
class GraphVersionRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id int number;

  @Column(name = "made_at")
  Instant made;

  @Column(name = "made_by")
  String madeBy;

  String note;
  String turtle;

  protected GraphVersionRow() {}

  GraphVersion version() {
    return new GraphVersion(tenantId, number, made, madeBy, note, turtle);
  }

  /** Which version. */
  record Key(long tenantId, int number) implements Serializable {}
}
