package org.koers.adaptive.play.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.Waiting;

/**
 * The waiting list in PostgreSQL. Of a delivered statement only the id stays, so that it is not
 * sent twice: what a learner did is in the record store, and nowhere else.
 */
@ApplicationScoped
@Transactional
public class JpaWaiting implements Waiting {

  private static final String WAITING = " w.delivered is null and w.refused is null";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaWaiting() {}

  JpaWaiting(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<PlayStatement> of(long tenantId, String pseudonym, int limit) {
    return entities
        .createQuery(
            "select w from WaitingStatementRow w where w.tenantId = :tenant"
                + " and w.pseudonym = :pseudonym and"
                + WAITING
                + " order by w.position",
            WaitingStatementRow.class)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .setMaxResults(limit)
        .getResultStream()
        .map(WaitingStatementRow::statement)
        .toList();
  }

  @Override
  public long count(long tenantId, String pseudonym) {
    return entities
        .createQuery(
            "select count(w) from WaitingStatementRow w where w.tenantId = :tenant"
                + " and w.pseudonym = :pseudonym and"
                + WAITING,
            Long.class)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .getSingleResult();
  }

  @Override
  public List<Sender> senders() {
    return entities
        .createQuery(
            "select distinct w.tenantId, w.pseudonym from WaitingStatementRow w where" + WAITING,
            Object[].class)
        .getResultStream()
        .map(row -> new Sender((Long) row[0], (String) row[1]))
        .toList();
  }

  @Override
  public void add(long tenantId, String pseudonym, PlayStatement statement) {
    entities
        .createNativeQuery(
            "insert into adaptive.play_statement (tenant_id, statement_id, pseudonym, body)"
                + " values (?1, ?2, ?3, ?4) on conflict (tenant_id, statement_id) do nothing")
        .setParameter(1, tenantId)
        .setParameter(2, statement.id())
        .setParameter(3, pseudonym)
        .setParameter(4, statement.json())
        .executeUpdate();
  }

  @Override
  public void delivered(long tenantId, List<UUID> ids) {
    entities
        .createQuery(
            "update WaitingStatementRow w set w.delivered = :now, w.body = ''"
                + " where w.tenantId = :tenant and w.statementId in :ids")
        .setParameter("now", Instant.now())
        .setParameter("tenant", tenantId)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  @Override
  public void refused(long tenantId, UUID id, String why) {
    entities
        .createQuery(
            "update WaitingStatementRow w set w.refused = :why"
                + " where w.tenantId = :tenant and w.statementId = :id")
        .setParameter("why", why)
        .setParameter("tenant", tenantId)
        .setParameter("id", id)
        .executeUpdate();
  }
}
