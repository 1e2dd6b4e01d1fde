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
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.decision.WishStore;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.Waiting;

/** Wishes and objections in PostgreSQL, each with its statement in one transaction. */
@ApplicationScoped
@Transactional
public class JpaWishes implements WishStore {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  private Waiting waiting;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaWishes() {}

  @Inject
  public void use(Waiting list) {
    waiting = list;
  }

  JpaWishes(EntityManager entities, Waiting waiting) {
    this.entities = entities;
    this.waiting = waiting;
  }

  @Override
  public Wishes of(long tenantId, String pseudonym) {
    List<Wish> all = inForce(tenantId, pseudonym);
    Optional<TenantPolicy> tenant = policy(tenantId);
    return new Wishes(
        all.stream().anyMatch(one -> one.kind() == Kind.MODELS_OFF),
        tenant.filter(TenantPolicy::modelsOff).isPresent(),
        tenant.map(TenantPolicy::policy).filter(name -> !name.isEmpty()),
        all.stream()
            .filter(one -> one.kind() == Kind.CHOOSE)
            .map(one -> new Wishes.OwnChoice(one.activityIri(), one.at()))
            .findFirst(),
        all.stream()
            .filter(one -> one.kind() == Kind.LATER && one.until() != null)
            .map(one -> new Wishes.Later(one.activityIri(), one.until()))
            .toList());
  }

  @Override
  public List<Wish> inForce(long tenantId, String pseudonym) {
    return entities
        .createQuery(
            "select w from WishRow w where w.tenantId = :tenant and w.pseudonym = :pseudonym"
                + " and w.ended is null order by w.position",
            WishRow.class)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .getResultStream()
        .map(WishRow::wish)
        .toList();
  }

  @Override
  public void add(Wish wish, PlayStatement said) {
    String which = wish.kind() == Kind.LATER ? wish.activityIri() : "";
    int _ = ended(wish.tenantId(), wish.pseudonym(), wish.kind(), which, wish.at());
    if (wish.kind() != Kind.MODELS_OFF) { // to want it and to put it off exclude each other
      Kind other = wish.kind() == Kind.LATER ? Kind.CHOOSE : Kind.LATER;
      int _ = ended(wish.tenantId(), wish.pseudonym(), other, wish.activityIri(), wish.at());
    }
    entities.persist(new WishRow(wish));
    waiting.add(wish.tenantId(), wish.pseudonym(), said);
  }

  @Override
  public boolean end(
      long tenantId,
      String pseudonym,
      Kind kind,
      String activityIri,
      Instant at,
      PlayStatement said) {
    boolean any = ended(tenantId, pseudonym, kind, activityIri, at) > 0;
    if (any) {
      waiting.add(tenantId, pseudonym, said);
    }
    return any;
  }

  private int ended(long tenantId, String pseudonym, Kind kind, String activityIri, Instant at) {
    return entities
        .createQuery(
            "update WishRow w set w.ended = :at where w.tenantId = :tenant"
                + " and w.pseudonym = :pseudonym and w.kind = :kind and w.ended is null"
                + " and (:activity = '' or w.activityIri = :activity)")
        .setParameter("at", at)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .setParameter("kind", kind)
        .setParameter("activity", activityIri)
        .executeUpdate();
  }

  @Override
  public Optional<TenantPolicy> policy(long tenantId) {
    return Optional.ofNullable(entities.find(TenantPolicyRow.class, tenantId))
        .map(TenantPolicyRow::policy);
  }

  @Override
  public void choose(TenantPolicy policy, PlayStatement said) {
    entities.merge(new TenantPolicyRow(policy));
    waiting.add(policy.tenantId(), policy.changedBy(), said);
  }

  @Override
  public void object(Objection objection, PlayStatement said) {
    entities.persist(new ObjectionRow(objection));
    waiting.add(objection.tenantId(), objection.pseudonym(), said);
  }

  @Override
  public Optional<Objection> objection(long tenantId, UUID id) {
    return Optional.ofNullable(
            entities.find(ObjectionRow.class, new ObjectionRow.Key(tenantId, id)))
        .map(ObjectionRow::objection);
  }

  @Override
  public List<Objection> objections(long tenantId, int limit) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.tenantId = :tenant"
                + " order by case when o.answeredAt is null then 0 else 1 end, o.at desc, o.id",
            ObjectionRow.class)
        .setParameter("tenant", tenantId)
        .setMaxResults(limit)
        .getResultStream()
        .map(ObjectionRow::objection)
        .toList();
  }

  @Override
  public List<Objection> objectionsOf(long tenantId, String pseudonym) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.tenantId = :tenant"
                + " and o.pseudonym = :pseudonym order by o.at desc, o.id",
            ObjectionRow.class)
        .setParameter("tenant", tenantId)
        .setParameter("pseudonym", pseudonym)
        .getResultStream()
        .map(ObjectionRow::objection)
        .toList();
  }

  @Override
  public boolean answer(
      long tenantId, UUID id, String answer, String by, Instant at, PlayStatement said) {
    ObjectionRow row = entities.find(ObjectionRow.class, new ObjectionRow.Key(tenantId, id));
    if (row == null) {
      return false;
    }
    row.answer = answer;
    row.answeredBy = by;
    row.answeredAt = at;
    waiting.add(tenantId, by, said);
    return true;
  }
}
