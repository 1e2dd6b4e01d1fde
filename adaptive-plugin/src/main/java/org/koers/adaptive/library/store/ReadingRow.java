package org.koers.adaptive.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table of what was found. */
@Entity
@Table(name = "library_reading")
@IdClass(ReadingRow.Key.class)
@NullUnmarked
class ReadingRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id
  @Column(name = "item_id")
  UUID item;

  String reading;

  /** Whether it can be played here; in a column of its own for lists of packages. */
  boolean playable;

  String features;
  String sketch;

  protected ReadingRow() {}

  ReadingRow(long tenantId, UUID item) {
    this.tenantId = tenantId;
    this.item = item;
  }

  /** Of which package. */
  record Key(long tenantId, UUID item) implements java.io.Serializable {}
}
