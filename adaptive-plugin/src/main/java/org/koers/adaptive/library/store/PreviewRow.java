package org.koers.adaptive.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table of previews. */
@Entity
@Table(name = "library_preview")
@NullUnmarked
class PreviewRow {

  @Id
  @Column(name = "label_hash")
  byte[] labelHash;

  @Column(name = "tenant_id")
  long tenantId;

  @Column(name = "item_id")
  UUID item;

  boolean expert;
  Instant expires;

  protected PreviewRow() {}

  PreviewRow(byte[] labelHash, long tenantId, UUID item, boolean expert, Instant expires) {
    this.labelHash = labelHash.clone();
    this.tenantId = tenantId;
    this.item = item;
    this.expert = expert;
    this.expires = expires;
  }
}
