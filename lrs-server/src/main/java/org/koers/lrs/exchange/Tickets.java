package org.koers.lrs.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.exchange.LaunchSigner.Kind;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Makes tickets for a program of the LMS, which knows who learns. */
public final class Tickets {

  /** Within this time after it was made a ticket must be used for the first time. */
  static final Duration FIRST_USE = Duration.ofMinutes(15);

  private final Exchanges exchanges;
  private final LaunchSigner signer;
  private final AccessLog log;
  private final Clock clock;

  Tickets(Exchanges exchanges, LaunchSigner signer, AccessLog log, Clock clock) {
    this.exchanges = exchanges;
    this.signer = signer;
    this.log = log;
    this.clock = clock;
  }

  /** A ticket as it goes into an address, and what it says. */
  record Ticket(String text, Launch launch) {}

  /**
   * A ticket that makes a launch verified. Whoever may write any statement of a tenant may say who
   * learns; the credential of a launch may not.
   */
  Ticket make(Credential who, String key, LaunchRequest asked) {
    who.require(Scope.STATEMENTS_WRITE);
    if (who.bounds().isPresent()) {
      throw new LrsProblem(
          ProblemCode.OUT_OF_BOUNDS,
          "The credential of a launch makes no tickets. Use a key of the tenant.");
    }
    Exchange at = Exchanging.working(exchanges, key);
    if (at.tenant().id() != who.tenant().id()) {
      throw new LrsProblem(
          ProblemCode.EXCHANGE_UNKNOWN, "The tenant of this key has no such exchange address.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    UUID registration = asked.registration().orElseGet(UUID::randomUUID);
    Launch launch =
        new Launch(
            UUID.randomUUID(),
            key,
            new Bounds(asked.learner(), asked.activity(), registration, true),
            now.plus(FIRST_USE),
            now.plus(Exchanging.LONGEST_LAUNCH));
    Ticket ticket = new Ticket(signer.sign(Kind.TICKET, launch), launch);
    log.write(
        new AccessEntry(who.tenant().id(), who.key(), "exchange.ticket", key + " " + registration));
    return ticket;
  }
}
