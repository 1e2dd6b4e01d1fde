package org.koers.adaptive.learnerstate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learnerstate.KeptModel;

/** A row of the table of prediction models. */
@Entity
@Table(name = "prediction_model")
@IdClass(ModelRow.Key.class)
@NullUnmarked
class ModelRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id String version;

  @Column(name = "made_at")
  Instant made;

  @Column(name = "made_by")
  String madeBy;

  String card;
  byte[] model;

  @Column(name = "in_force")
  boolean inForce;

  protected ModelRow() {}

  ModelRow(KeptModel kept, byte[] model) {
    this.tenantId = kept.tenantId();
    this.version = kept.version();
    this.made = kept.made();
    this.madeBy = kept.madeBy();
    this.card = kept.card();
    this.model = model;
    this.inForce = kept.inForce();
  }

  /** Which model. */
  record Key(long tenantId, String version) implements Serializable {}
}
