package org.koers.adaptive.placement.store;

import jakarta.persistence.EntityManager;

/** Names the tenant of a transaction, without which the tables of placement show no row. */
final class Tenancy {

  private Tenancy() {}

  static EntityManager of(EntityManager entities, long tenantId) {
    Object _ =
        entities
            .createNativeQuery("select set_config('koers.tenants', ?1, true)", String.class)
            .setParameter(1, "{" + tenantId + "}")
            .getSingleResult();
    return entities;
  }
}
