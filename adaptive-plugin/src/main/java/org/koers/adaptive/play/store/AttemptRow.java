package org.koers.adaptive.play.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.play.Attempt;

/** A row of the table of attempts. */
@Entity
@Table(name = "attempt")
@IdClass(AttemptRow.Key.class)
@NullUnmarked
class AttemptRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID registration;
  String pseudonym;

  @Column(name = "entry_id")
  UUID entryId;

  Instant begun;
  Instant finished;

  protected AttemptRow() {}

  AttemptRow(Attempt attempt) {
    tenantId = attempt.tenantId();
    registration = attempt.registration();
    pseudonym = attempt.pseudonym();
    entryId = attempt.edition();
    begun = attempt.begun();
    finished = attempt.finished();
  }

  Attempt attempt() {
    return new Attempt(tenantId, registration, pseudonym, entryId, begun, finished);
  }

  /** Which attempt. */
  record Key(long tenantId, UUID registration) implements Serializable {}
}
