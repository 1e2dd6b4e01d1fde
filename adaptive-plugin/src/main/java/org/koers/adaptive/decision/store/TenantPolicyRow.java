package org.koers.adaptive.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.WishStore.TenantPolicy;

/** A row of the table of what organisations decided. */
@Entity
@Table(name = "tenant_policy")
@NullUnmarked
class TenantPolicyRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  String policy;

  @Column(name = "models_off")
  boolean modelsOff;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  protected TenantPolicyRow() {}

  TenantPolicyRow(TenantPolicy one) {
    tenantId = one.tenantId();
    policy = one.policy();
    modelsOff = one.modelsOff();
    changedBy = one.changedBy();
    changedAt = one.changedAt();
  }

  TenantPolicy policy() {
    return new TenantPolicy(tenantId, policy, modelsOff, changedBy, changedAt);
  }
}
