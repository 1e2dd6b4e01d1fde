package org.koers.adaptive.play.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.play.Access;
import org.koers.adaptive.play.Attempt;
import org.koers.lrs.authority.Secrets;

/** A row of the table of accesses; label and token as hashes only. */
@Entity
@Table(name = "attempt_access")
@NullUnmarked
class AccessRow {

  @Id
  @Column(name = "label_hash")
  byte[] labelHash;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Column(name = "tenant_id")
  long tenantId;

  UUID registration;
  Instant expires;

  protected AccessRow() {}

  AccessRow(Attempt attempt, Access access) {
    labelHash = Secrets.hash(access.label());
    tokenHash = Secrets.hash(access.token());
    tenantId = attempt.tenantId();
    registration = attempt.registration();
    expires = access.expires();
  }
}
