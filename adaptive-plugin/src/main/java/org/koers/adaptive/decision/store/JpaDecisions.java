package org.koers.adaptive.decision.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.DecisionStore;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.play.Waiting;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** Decisions in PostgreSQL; the row of the learner's last one is the lock. */
@ApplicationScoped
@Transactional
public class JpaDecisions implements DecisionStore {

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  private Waiting waiting;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaDecisions() {}

  @Inject
  public void use(Waiting list) {
    waiting = list;
  }

  JpaDecisions(EntityManager entities, Waiting waiting) {
    this.entities = entities;
    this.waiting = waiting;
  }

  @Override
  public Kept keep(
      long tenantId, String pseudonym, String fingerprint, Supplier<Keeping> decision) {
    Optional<Head> before = head(tenantId, pseudonym);
    if (before.filter(one -> one.fingerprint().equals(fingerprint)).isPresent()) {
      return new Kept(before.get().id(), false);
    }
    Keeping keeping = decision.get();
    KeptDecision kept = keeping.decision();
    int changed =
        entities
            .createNativeQuery(
                """
                insert into adaptive.decision_head (tenant_id, pseudonym, fingerprint, id, account)
                values (?1, ?2, ?3, ?4, ?5)
                on conflict (tenant_id, pseudonym) do update
                  set fingerprint = excluded.fingerprint, id = excluded.id
                  where decision_head.fingerprint <> excluded.fingerprint
                """)
            .setParameter(1, tenantId)
            .setParameter(2, pseudonym)
            .setParameter(3, fingerprint)
            .setParameter(4, kept.id())
            .setParameter(5, new Ifi.Account(new Iri(HomePage.current()), pseudonym).key())
            .executeUpdate();
    if (changed == 0) {
      return new Kept(head(tenantId, pseudonym).orElseThrow().id(), false);
    }
    entities.persist(new DecisionRow(kept));
    waiting.add(tenantId, pseudonym, keeping.statement());
    return new Kept(kept.id(), true);
  }

  private record Head(String fingerprint, UUID id) {}

  private Optional<Head> head(long tenantId, String pseudonym) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select fingerprint, id from adaptive.decision_head"
                    + " where tenant_id = ?1 and pseudonym = ?2")
            .setParameter(1, tenantId)
            .setParameter(2, pseudonym)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Head((String) row[0], (UUID) row[1]))
        .findFirst();
  }

  @Override
  public Optional<KeptDecision> find(long tenantId, UUID id) {
    return Optional.ofNullable(entities.find(DecisionRow.class, new DecisionRow.Key(tenantId, id)))
        .map(DecisionRow::kept);
  }

  @Override
  public Optional<KeptDecision> last(long tenantId, String pseudonym) {
    return head(tenantId, pseudonym).flatMap(head -> find(tenantId, head.id()));
  }

  @Override
  public List<KeptDecision> list(long tenantId, String pseudonym, Instant before, int limit) {
    return entities
        .createQuery(
            "select d from DecisionRow d where d.tenantId = :tenant"
                + " and (:pseudonym = '' or d.pseudonym = :pseudonym) and d.at < :before"
                + " order by d.at desc, d.id",
            DecisionRow.class)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .setParameter("before", before.isAfter(FAR) ? FAR : before)
        .setMaxResults(limit)
        .getResultStream()
        .map(DecisionRow::kept)
        .toList();
  }
}
