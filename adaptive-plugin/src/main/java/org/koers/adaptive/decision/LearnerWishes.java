package org.koers.adaptive.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.decision.DecisionRecord.Named;
import org.koers.adaptive.decision.WishStore.Kind;
import org.koers.adaptive.decision.WishStore.Wish;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.Delivery;
import org.koers.adaptive.play.PlayStatement;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;

/**
 * What a learner can do about choices. Each is a statement, is in the access log, and holds from
 * the next choice on. The access log stays for good, so it names the decision and not the learner.
 */
@ApplicationScoped
public class LearnerWishes {

  /** Longest that something can be put off, in days. */
  public static final int MOST_DAYS = 90;

  /** Longest objection, in characters. */
  public static final int MOST_CHARACTERS = 2_000;

  private final WishStore store;
  private final AccessLog accesses;
  private final Sending sending;
  private final Clock clock;

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected LearnerWishes() {
    this.store = null;
    this.accesses = null;
    this.sending = null;
    this.clock = null;
  }

  @Inject
  public LearnerWishes(WishStore store, AccessLog accesses, Delivery delivery) {
    this(store, accesses, Sending.behind(delivery), Clock.systemUTC());
  }

  LearnerWishes(WishStore store, AccessLog accesses, Sending sending, Clock clock) {
    this.store = store;
    this.accesses = accesses;
    this.sending = sending;
    this.clock = clock;
  }

  /** This one next, whatever the policy says. */
  public void choose(Learner learner, CatalogueEntry entry, UUID decision) {
    Instant now = clock.instant();
    log(learner, "decision.overridden", decision);
    store.add(
        wish(learner, Kind.CHOOSE, entry, null, now),
        said(learner, Said.Verb.CHOSE, decision, Named.of(entry), Map.of(), now));
    sending.soon(learner.tenantId(), learner.pseudonym());
  }

  /** Takes the own choice back. */
  public void leave(Learner learner, UUID decision) {
    end(learner, Kind.CHOOSE, "", Said.Verb.LEFT_TO_KOERS, decision);
  }

  /**
   * Not before that day.
   *
   * @return whether the day can be: after today and not too far
   */
  public boolean putOff(Learner learner, CatalogueEntry entry, LocalDate until, UUID decision) {
    Instant now = clock.instant();
    LocalDate today = today();
    if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
      return false;
    }
    log(learner, "decision.postponed", decision);
    PlayStatement said =
        said(
            learner,
            Said.Verb.PUT_OFF,
            decision,
            Named.of(entry),
            Map.of("until", until.toString()),
            now);
    store.add(wish(learner, Kind.LATER, entry, until, now), said);
    sending.soon(learner.tenantId(), learner.pseudonym());
    return true;
  }

  /** No longer later. */
  public void takeUp(Learner learner, String activityIri, UUID decision) {
    end(learner, Kind.LATER, activityIri, Said.Verb.LEFT_TO_KOERS, decision);
  }

  public void switchModels(Learner learner, boolean off, UUID decision) {
    if (!off) {
      end(learner, Kind.MODELS_OFF, "", Said.Verb.MODELS_ON, decision);
      return;
    }
    Instant now = clock.instant();
    log(learner, "models.off", decision);
    store.add(
        wish(learner, Kind.MODELS_OFF, null, null, now),
        said(learner, Said.Verb.MODELS_OFF, decision, null, Map.of(), now));
    sending.soon(learner.tenantId(), learner.pseudonym());
  }

  /** What is not right, for a person to answer; the words stay out of the statement. */
  public void contest(
      Learner learner, Objection.About about, String competency, UUID decision, String text) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    log(learner, "decision.contested", decision);
    store.object(
        new Objection(
            learner.tenantId(),
            id,
            learner.pseudonym(),
            now,
            about,
            competency,
            decision,
            text,
            "",
            "",
            null),
        new Said(
                id,
                learner.pseudonym(),
                Said.Verb.CONTESTED,
                decision,
                null,
                Map.of("about", about.name().toLowerCase(java.util.Locale.ROOT)),
                now)
            .statement());
    sending.soon(learner.tenantId(), learner.pseudonym());
  }

  /** What holds now. */
  public List<Wish> inForce(Learner learner) {
    LocalDate today = today();
    return store.inForce(learner.tenantId(), learner.pseudonym()).stream()
        .filter(one -> one.until() == null || one.until().isAfter(today))
        .toList();
  }

  public List<Objection> objections(Learner learner) {
    return store.objectionsOf(learner.tenantId(), learner.pseudonym());
  }

  /** As days of postponing are counted: UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void end(Learner learner, Kind kind, String activity, Said.Verb verb, UUID decision) {
    Instant now = clock.instant();
    boolean ended =
        store.end(
            learner.tenantId(),
            learner.pseudonym(),
            kind,
            activity,
            now,
            said(learner, verb, decision, null, Map.of(), now));
    if (ended) {
      log(learner, kind == Kind.MODELS_OFF ? "models.on" : "decision.left", decision);
      sending.soon(learner.tenantId(), learner.pseudonym());
    }
  }

  private static Wish wish(
      Learner learner,
      Kind kind,
      @Nullable CatalogueEntry entry,
      @Nullable LocalDate until,
      Instant now) {
    return new Wish(
        learner.tenantId(),
        learner.pseudonym(),
        now,
        kind,
        entry == null ? "" : entry.activityIri(),
        entry == null ? "" : entry.title(),
        until);
  }

  private static PlayStatement said(
      Learner learner,
      Said.Verb verb,
      UUID decision,
      @Nullable Named about,
      Map<String, Object> details,
      Instant now) {
    return new Said(UUID.randomUUID(), learner.pseudonym(), verb, decision, about, details, now)
        .statement();
  }

  private void log(Learner learner, String what, UUID decision) {
    accesses.write(new AccessEntry(learner.tenantId(), "learner", what, decision.toString()));
  }
}
