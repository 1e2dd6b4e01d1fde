package org.koers.adaptive.play;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.learner.Learner;
import org.koers.lrs.authority.HomePage;

/** Opens attempts and takes what their content commits. */
public final class Player {

  private final Attempts attempts;
  private final Catalogue catalogue;
  private final Delivery delivery;
  private final PlaySettings settings;
  private final Clock clock;

  public Player(
      Attempts attempts,
      Catalogue catalogue,
      Delivery delivery,
      PlaySettings settings,
      Clock clock) {
    this.attempts = attempts;
    this.catalogue = catalogue;
    this.delivery = delivery;
    this.settings = settings;
    this.clock = clock;
  }

  /** The unfinished attempt on this edition, or a new one. */
  public Attempt open(Learner learner, CatalogueEntry entry) {
    return attempts.open(learner, entry, clock.instant());
  }

  /**
   * Lets the browser play it.
   *
   * @return the address of the runtime page, with the commit token behind the {@code #}, which no
   *     server sees
   */
  public Launch launch(Attempt attempt) {
    Access access = Access.fresh(clock.instant());
    attempts.grant(attempt, access, clock.instant());
    String origin = settings.contentOrigin(access.label());
    return new Launch(origin, origin + ContentOrigin.RUNTIME + "#" + access.token());
  }

  /**
   * Everything of this learner reaches the record store before this returns, if it is there.
   *
   * @return how many statements still wait
   */
  public long settle(Learner learner) {
    return delivery.deliver(learner.tenantId(), learner.pseudonym());
  }

  /** That attempt, if it is this learner's. */
  public Optional<Attempt> attempt(Learner learner, UUID registration) {
    return attempts.byRegistration(learner, registration);
  }

  /** All of this learner's attempts, newest first. */
  public List<Attempt> attempts(Learner learner) {
    return attempts.of(learner);
  }

  /** The edition that an attempt began with. */
  public Optional<CatalogueEntry> entryOf(Attempt attempt) {
    return catalogue.edition(attempt.tenantId(), attempt.edition());
  }

  Map<String, ScoState> states(Attempt attempt) {
    return attempts.states(attempt);
  }

  Optional<GrantedAccess> granted(String label) {
    return attempts.granted(label, clock.instant());
  }

  /** Begins a session of one SCO; its number is the state's {@code launched}. */
  ScoState begin(Attempt attempt, LaunchableSco sco) {
    return attempts.launch(attempt, sco.identifier());
  }

  /** Keeps a commit, or refuses it; durable when it returns. */
  Committed commit(Attempt attempt, CatalogueEntry entry, LaunchableSco sco, Commit commit) {
    Instant now = clock.instant();
    PlayedSco played =
        new PlayedSco(HomePage.current(), attempt.pseudonym(), attempt.registration(), entry, sco);
    Committed committed =
        attempts.commit(attempt, sco.identifier(), now, new CommitRules(played, commit, now));
    delivery.deliverIfReachable(attempt.tenantId(), attempt.pseudonym());
    return committed;
  }
}
