package org.koers.adaptive.play.store;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.play.PlayStatement;

/** Puts statements on the waiting list within the transaction of whatever they tell of. */
public final class WaitingList {

  private WaitingList() {}

  /** The first of an id stays. */
  public static void add(
      EntityManager entities, long tenantId, String pseudonym, List<PlayStatement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    Set<UUID> known =
        new HashSet<>(
            entities
                .createQuery(
                    "select w.statementId from WaitingStatementRow w"
                        + " where w.tenantId = :tenant and w.statementId in :ids",
                    UUID.class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", statements.stream().map(PlayStatement::id).toList())
                .getResultList());
    for (PlayStatement statement : statements) {
      if (known.add(statement.id())) {
        entities.persist(new WaitingStatementRow(tenantId, pseudonym, statement));
      }
    }
  }
}
