package org.koers.lrs.authority.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StoredCredential;

@Entity
@Table(schema = "lrs", name = "credential")
class CredentialRow {

  @Id long id;

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  @JoinColumn(name = "tenant_id")
  TenantRow tenant = new TenantRow();

  String key = "";

  @Column(name = "secret_hash")
  byte[] secretHash = {};

  String name = "";
  String scopes = "";
  @Nullable Instant disabled;
  @Nullable Instant expires;

  @Column(name = "old_secret_hash")
  byte @Nullable [] oldSecretHash;

  @Column(name = "old_until")
  @Nullable Instant oldUntil;

  @Nullable String version;
  String origins = "";

  StoredCredential credential() {
    StoredCredential stored =
        new StoredCredential(
            new Credential(
                tenant.tenant(),
                key,
                Scope.parse(scopes),
                name,
                CredentialSql.program(version, origins)),
            secretHash,
            expires);
    return oldSecretHash == null || oldUntil == null
        ? stored
        : stored.orOld(oldSecretHash, oldUntil);
  }
}
