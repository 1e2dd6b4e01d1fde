package org.koers.adaptive.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.decision.DecisionRecord.Named;
import org.koers.adaptive.decision.DecisionStore.Keeping;
import org.koers.adaptive.decision.DecisionStore.Kept;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Situated;
import org.koers.adaptive.play.Delivery;

/** Keeps decisions as they are made. */
@ApplicationScoped
public class Decisions {

  private final DecisionStore store;
  private final Sending sending;

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected Decisions() {
    this.store = null;
    this.sending = null;
  }

  @Inject
  public Decisions(DecisionStore store, Delivery delivery) {
    this(store, Sending.behind(delivery));
  }

  Decisions(DecisionStore store, Sending sending) {
    this.store = store;
    this.sending = sending;
  }

  /**
   * Keeps what was decided, unless it is what was decided for the learner last.
   *
   * @return the id of the decision
   */
  public UUID keep(Learner learner, Situated situated) {
    Kept kept =
        store.keep(
            learner.tenantId(),
            learner.pseudonym(),
            Fingerprint.of(situated),
            () -> keeping(learner, situated));
    if (kept.isNew()) {
      sending.soon(learner.tenantId(), learner.pseudonym());
    }
    return kept.id();
  }

  private static Keeping keeping(Learner learner, Situated situated) {
    DecisionRecord contents = DecisionRecords.of(situated);
    UUID id = UUID.randomUUID();
    @Nullable Named next = contents.next();
    KeptDecision decision =
        new KeptDecision(
            learner.tenantId(),
            id,
            learner.pseudonym(),
            contents.inputs().at(),
            learner.role(),
            contents.inputs().policy(),
            contents.inputs().upTo(),
            next == null ? "" : next.activityIri(),
            next == null ? "" : next.title(),
            own(contents.reasons()),
            RecordJson.write(contents));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("policy", contents.inputs().policy());
    details.put("upTo", contents.inputs().upTo());
    details.put("reasons", contents.reasons().stream().map(RecordJson::kind).toList());
    return new Keeping(
        decision,
        new Said(
                id,
                learner.pseudonym(),
                Said.Verb.WAS_GIVEN,
                id,
                next,
                details,
                contents.inputs().at())
            .statement());
  }

  private static boolean own(List<Reason> reasons) {
    return reasons.stream()
        .anyMatch(
            one ->
                one instanceof Reason.PutOff
                    || (one instanceof Reason.ChosenByYou chosen && chosen.instead()));
  }

  /** One of a tenant. */
  public Optional<KeptDecision> find(long tenantId, UUID id) {
    return store.find(tenantId, id);
  }

  /** One of a learner's own. */
  public Optional<KeptDecision> find(Learner learner, UUID id) {
    return store
        .find(learner.tenantId(), id)
        .filter(one -> one.pseudonym().equals(learner.pseudonym()));
  }

  /** The learner's last one. */
  public Optional<KeptDecision> last(Learner learner) {
    return store.last(learner.tenantId(), learner.pseudonym());
  }

  /** The newest of a learner. */
  public List<KeptDecision> of(Learner learner, int limit) {
    return store.list(learner.tenantId(), learner.pseudonym(), Instant.MAX, limit);
  }

  /** The newest before a moment, of one learner or, without pseudonym, of all. */
  public List<KeptDecision> list(long tenantId, String pseudonym, Instant before, int limit) {
    return store.list(tenantId, pseudonym, before, limit);
  }
}
