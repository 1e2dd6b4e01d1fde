package org.koers.adaptive.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.KeptDecision;

/** A row of the table of decisions. */
@Entity
@Table(name = "decision")
@IdClass(DecisionRow.Key.class)
@NullUnmarked
class DecisionRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  String pseudonym;
  Instant at;
  String role;
  String policy;

  @Column(name = "up_to")
  long upTo;

  @Column(name = "activity_iri")
  String activityIri;

  String title;
  boolean own;
  String body;

  protected DecisionRow() {}

  DecisionRow(KeptDecision kept) {
    tenantId = kept.tenantId();
    id = kept.id();
    pseudonym = kept.pseudonym();
    at = kept.at();
    role = kept.role();
    policy = kept.policy();
    upTo = kept.upTo();
    activityIri = kept.activityIri();
    title = kept.title();
    own = kept.own();
    body = kept.body();
  }

  KeptDecision kept() {
    return new KeptDecision(
        tenantId, id, pseudonym, at, role, policy, upTo, activityIri, title, own, body);
  }

  /** Which decision. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
