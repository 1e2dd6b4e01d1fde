package org.koers.lrs.authority.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.koers.lrs.authority.Tenant;

@Entity
@Table(schema = "lrs", name = "tenant")
class TenantRow {

  @Id long id;
  String name = "";

  Tenant tenant() {
    return new Tenant(id, name);
  }
}
