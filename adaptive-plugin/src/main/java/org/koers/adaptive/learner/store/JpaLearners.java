package org.koers.adaptive.learner.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.lrs.authority.Secrets;

/** Learners in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaLearners implements Learners {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaLearners() {}

  JpaLearners(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Learner> byToken(String token) {
    return entities
        .createQuery("select l from LearnerRow l where l.tokenHash = :hash", LearnerRow.class)
        .setParameter("hash", Secrets.hash(token))
        .getResultStream()
        .map(LearnerRow::learner)
        .findFirst();
  }

  @Override
  public List<Learner> all(long tenantId) {
    return entities
        .createQuery(
            "select l from LearnerRow l where l.tenantId = :tenant order by l.pseudonym",
            LearnerRow.class)
        .setParameter("tenant", tenantId)
        .getResultStream()
        .map(LearnerRow::learner)
        .toList();
  }
}
