package org.koers.adaptive.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.Objection;

/** A row of the table of objections. */
@Entity
@Table(name = "objection")
@IdClass(ObjectionRow.Key.class)
@NullUnmarked
class ObjectionRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  String pseudonym;
  Instant at;

  @Enumerated(EnumType.STRING)
  Objection.About about;

  String competency;

  @Column(name = "decision_id")
  UUID decision;

  String body;
  String answer;

  @Column(name = "answered_by")
  String answeredBy;

  @Column(name = "answered_at")
  Instant answeredAt;

  protected ObjectionRow() {}

  ObjectionRow(Objection one) {
    tenantId = one.tenantId();
    id = one.id();
    pseudonym = one.pseudonym();
    at = one.at();
    about = one.about();
    competency = one.competency();
    decision = one.decision();
    body = one.body();
    answer = one.answer();
    answeredBy = one.answeredBy();
    answeredAt = one.answeredAt();
  }

  Objection objection() {
    return new Objection(
        tenantId,
        id,
        pseudonym,
        at,
        about,
        competency,
        decision,
        body,
        answer,
        answeredBy,
        answeredAt);
  }

  /** Which objection. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
