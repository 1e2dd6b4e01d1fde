package org.koers.adaptive.placement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.placement.sitting.KeptTest;
import org.koers.adaptive.placement.sitting.TestStore;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.store.WaitingList;

/** Placement tests in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaTestStore implements TestStore {

  private static final String OF_LEARNER =
      "select t from TestRow t where t.tenantId = :tenant and t.pseudonym = :pseudonym";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaTestStore() {}

  JpaTestStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public KeptTest begin(Learner learner, KeptTest test, List<PlayStatement> statements) {
    List<?> _ =
        entities
            .createNativeQuery(
                "select 1 from adaptive.learner where tenant_id = ?1 and pseudonym = ?2"
                    + " for no key update")
            .setParameter(1, learner.tenantId())
            .setParameter(2, learner.pseudonym())
            .getResultList(); // two windows begin one test
    return open(learner)
        .orElseGet(
            () -> {
              entities.persist(new TestRow(learner.tenantId(), test));
              WaitingList.add(entities, learner.tenantId(), learner.pseudonym(), statements);
              return test;
            });
  }

  @Override
  public Optional<KeptTest> open(Learner learner) {
    return ofLearner(learner, " and t.finished is null").stream().findFirst();
  }

  @Override
  public Optional<KeptTest> test(Learner learner, UUID id) {
    return test(learner.tenantId(), id)
        .filter(test -> test.attempt().learner().equals(learner.pseudonym()));
  }

  @Override
  public List<KeptTest> of(Learner learner) {
    return ofLearner(learner, "");
  }

  private List<KeptTest> ofLearner(Learner learner, String more) {
    return Tenancy.of(entities, learner.tenantId())
        .createQuery(OF_LEARNER + more + " order by t.begun desc, t.id", TestRow.class)
        .setParameter("tenant", learner.tenantId())
        .setParameter("pseudonym", learner.pseudonym())
        .getResultStream()
        .map(TestRow::test)
        .toList();
  }

  @Override
  public Optional<KeptTest> test(long tenantId, UUID id) {
    return Optional.ofNullable(
            Tenancy.of(entities, tenantId).find(TestRow.class, new TestRow.Key(tenantId, id)))
        .map(TestRow::test);
  }

  @Override
  public List<KeptTest> finished(long tenantId, int most) {
    return Tenancy.of(entities, tenantId)
        .createQuery(
            "select t from TestRow t where t.tenantId = :tenant and t.finished is not null"
                + " order by t.finished desc, t.id",
            TestRow.class)
        .setParameter("tenant", tenantId)
        .setMaxResults(most)
        .getResultStream()
        .map(TestRow::test)
        .toList();
  }

  @Override
  public Optional<KeptTest> change(Learner learner, UUID id, Change change) {
    TestRow row =
        Tenancy.of(entities, learner.tenantId())
            .find(
                TestRow.class,
                new TestRow.Key(learner.tenantId(), id),
                LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.pseudonym.equals(learner.pseudonym())) {
      return Optional.empty();
    }
    KeptTest before = row.test();
    if (before.finished().isPresent()) {
      return Optional.of(before);
    }
    Changed changed = change.of(before);
    row.keep(changed.test());
    WaitingList.add(entities, learner.tenantId(), learner.pseudonym(), changed.statements());
    if (changed.test().finished().isPresent()) {
      new ItemLessons(entities).learn(changed.test().attempt());
    }
    return Optional.of(changed.test());
  }
}
