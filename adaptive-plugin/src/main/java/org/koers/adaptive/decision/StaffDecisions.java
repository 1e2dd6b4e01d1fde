package org.koers.adaptive.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.WishStore.TenantPolicy;
import org.koers.adaptive.nextactivity.Policies;
import org.koers.adaptive.play.Delivery;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.staff.StaffPerson;

/** What people of the organisation do about choices; each is a statement and in the access log. */
@ApplicationScoped
public class StaffDecisions {

  private static final int MOST = 500;

  private final WishStore store;
  private final AccessLog accesses;
  private final Sending sending;
  private final Clock clock;

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected StaffDecisions() {
    this.store = null;
    this.accesses = null;
    this.sending = null;
    this.clock = null;
  }

  @Inject
  public StaffDecisions(WishStore store, AccessLog accesses, Delivery delivery) {
    this(store, accesses, Sending.behind(delivery), Clock.systemUTC());
  }

  StaffDecisions(WishStore store, AccessLog accesses, Sending sending, Clock clock) {
    this.store = store;
    this.accesses = accesses;
    this.sending = sending;
    this.clock = clock;
  }

  /** What holds for all learners of the tenant. */
  public TenantPolicy policy(long tenantId) {
    return store
        .policy(tenantId)
        .orElseGet(() -> new TenantPolicy(tenantId, "", false, "", Instant.EPOCH));
  }

  /**
   * From the next choice on.
   *
   * @param policy a name, or empty for that of the setting
   * @return whether there is such a policy
   */
  public boolean choose(StaffPerson person, String policy, boolean modelsOff) {
    if (!policy.isEmpty() && !Policies.names().contains(policy)) {
      return false;
    }
    Instant now = clock.instant();
    accesses.write(
        person.did("policy.chosen", (policy + (modelsOff ? " models-off" : "")).strip()));
    UUID id = UUID.randomUUID();
    store.choose(
        new TenantPolicy(person.tenant().id(), policy, modelsOff, person.id(), now),
        new Said(
                id,
                person.id(),
                Said.Verb.CHOSE_POLICY,
                id,
                null,
                Map.of("policy", policy, "modelsOff", modelsOff),
                now)
            .statement());
    sending.soon(person.tenant().id(), person.id());
    return true;
  }

  /** Those without answer first. */
  public List<Objection> objections(long tenantId) {
    return store.objections(tenantId, MOST);
  }

  public Optional<Objection> objection(long tenantId, UUID id) {
    return store.objection(tenantId, id);
  }

  /**
   * Answers a learner.
   *
   * @return whether there is such an objection of the person's tenant
   */
  public boolean answer(StaffPerson person, UUID id, String answer) {
    Instant now = clock.instant();
    accesses.write(person.did("objection.answered", id.toString()));
    boolean known =
        store.answer(
            person.tenant().id(),
            id,
            answer,
            person.id(),
            now,
            new Said(
                    UUID.randomUUID(),
                    person.id(),
                    Said.Verb.ANSWERED,
                    id,
                    null,
                    Map.of("objection", id.toString()),
                    now)
                .statement());
    sending.soon(person.tenant().id(), person.id());
    return known;
  }
}
