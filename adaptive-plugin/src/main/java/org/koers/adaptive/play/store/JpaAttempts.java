package org.koers.adaptive.play.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.Access;
import org.koers.adaptive.play.Attempt;
import org.koers.adaptive.play.Attempts;
import org.koers.adaptive.play.CommitRules;
import org.koers.adaptive.play.Committed;
import org.koers.adaptive.play.GrantedAccess;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.Refusal;
import org.koers.adaptive.play.ScoState;
import org.koers.lrs.authority.Secrets;

/** Attempts in PostgreSQL; commits of one attempt wait for each other at its row. */
@ApplicationScoped
@Transactional
public class JpaAttempts implements Attempts {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaAttempts() {}

  JpaAttempts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Attempt open(Learner learner, CatalogueEntry entry, Instant now) {
    waitForOthersOf(learner);
    return of(learner).stream()
        .filter(attempt -> !attempt.isFinished() && attempt.edition().equals(entry.id()))
        .findFirst()
        .orElseGet(() -> begin(learner, entry, now));
  }

  /** At the learner's row, so that two clicks do not begin two attempts. */
  private void waitForOthersOf(Learner learner) {
    entities
        .createNativeQuery(
            "select pseudonym from adaptive.learner where tenant_id = ?1 and pseudonym = ?2"
                + " for no key update")
        .setParameter(1, learner.tenantId())
        .setParameter(2, learner.pseudonym())
        .getResultList();
  }

  private Attempt begin(Learner learner, CatalogueEntry entry, Instant now) {
    UUID registration = UUID.randomUUID();
    Attempt attempt =
        new Attempt(learner.tenantId(), registration, learner.pseudonym(), entry.id(), now, null);
    entities.persist(new AttemptRow(attempt));
    return attempt;
  }

  @Override
  public List<Attempt> of(Learner learner) {
    return entities
        .createQuery(
            "select a from AttemptRow a where a.tenantId = :tenant and a.pseudonym = :pseudonym"
                + " order by a.begun desc, a.registration",
            AttemptRow.class)
        .setParameter("tenant", learner.tenantId())
        .setParameter("pseudonym", learner.pseudonym())
        .getResultStream()
        .map(AttemptRow::attempt)
        .toList();
  }

  @Override
  public Optional<Attempt> byRegistration(Learner learner, UUID registration) {
    return row(learner.tenantId(), registration)
        .map(AttemptRow::attempt)
        .filter(attempt -> attempt.pseudonym().equals(learner.pseudonym()));
  }

  @Override
  public Map<String, ScoState> states(Attempt attempt) {
    Map<String, ScoState> states = new LinkedHashMap<>();
    entities
        .createQuery(
            "select s from ScoStateRow s where s.tenantId = :tenant"
                + " and s.registration = :registration order by s.sco",
            ScoStateRow.class)
        .setParameter("tenant", attempt.tenantId())
        .setParameter("registration", attempt.registration())
        .getResultList()
        .forEach(row -> states.put(row.sco, row.state()));
    return states;
  }

  @Override
  public void grant(Attempt attempt, Access access, Instant now) {
    entities
        .createQuery("delete from AccessRow a where a.expires <= :now")
        .setParameter("now", now)
        .executeUpdate();
    entities.persist(new AccessRow(attempt, access));
  }

  @Override
  public Optional<GrantedAccess> granted(String label, Instant now) {
    return Optional.ofNullable(entities.find(AccessRow.class, Secrets.hash(label)))
        .filter(access -> access.expires.isAfter(now))
        .flatMap(
            access ->
                row(access.tenantId, access.registration)
                    .map(row -> new GrantedAccess(row.attempt(), access.tokenHash)));
  }

  @Override
  public ScoState launch(Attempt attempt, String sco) {
    AttemptRow row = locked(attempt);
    ScoState next = scoState(row, sco).map(ScoStateRow::state).orElse(ScoState.NONE);
    next = next.launchedAgain();
    keep(row, sco, next);
    return next;
  }

  @Override
  public Committed commit(Attempt attempt, String sco, Instant now, Change change) {
    AttemptRow row = locked(attempt);
    ScoState before = scoState(row, sco).map(ScoStateRow::state).orElse(ScoState.NONE);
    return switch (change.of(before)) {
      case CommitRules.Refused(Refusal why) -> new Committed.Refused(why);
      case CommitRules.Kept(ScoState state, List<PlayStatement> statements) -> {
        keep(row, sco, state);
        WaitingList.add(entities, attempt.tenantId(), attempt.pseudonym(), statements);
        entities.flush();
        boolean finished = change.finishes(states(attempt));
        row.finished = finished && row.finished == null ? now : row.finished;
        yield new Committed.Kept(finished);
      }
    };
  }

  private AttemptRow locked(Attempt attempt) {
    AttemptRow.Key key = new AttemptRow.Key(attempt.tenantId(), attempt.registration());
    return entities.find(AttemptRow.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ScoStateRow> scoState(AttemptRow attempt, String sco) {
    return Optional.ofNullable(
        entities.find(
            ScoStateRow.class, new ScoStateRow.Key(attempt.tenantId, attempt.registration, sco)));
  }

  private void keep(AttemptRow attempt, String sco, ScoState state) {
    scoState(attempt, sco)
        .ifPresentOrElse(
            row -> row.keep(state), () -> entities.persist(new ScoStateRow(attempt, sco, state)));
  }

  private Optional<AttemptRow> row(long tenantId, UUID registration) {
    return Optional.ofNullable(
        entities.find(AttemptRow.class, new AttemptRow.Key(tenantId, registration)));
  }
}
