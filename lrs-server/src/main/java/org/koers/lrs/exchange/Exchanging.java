package org.koers.lrs.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.exchange.LaunchSigner.Kind;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Decides what a page gets for its launch: whether it is believed, and for how long. */
public final class Exchanging {

  /** The setting: how long a credential lasts, in seconds. */
  public static final String LIFETIME = "koers.exchange.lifetime";

  private static final int DEFAULT_LIFETIME = 3_600;

  /** How long a launch may go on, by tickets and by renewing. */
  static final Duration LONGEST_LAUNCH = Duration.ofHours(12);

  private final Exchanges exchanges;
  private final LaunchSigner signer;
  private final TicketUses uses;
  private final Clock clock;
  private final Duration lifetime;

  Exchanging(Exchanges exchanges, LaunchSigner signer, TicketUses uses, Clock clock) {
    this(
        exchanges,
        signer,
        uses,
        clock,
        Duration.ofSeconds(Integer.getInteger(LIFETIME, DEFAULT_LIFETIME)));
  }

  Exchanging(
      Exchanges exchanges, LaunchSigner signer, TicketUses uses, Clock clock, Duration lifetime) {
    this.exchanges = exchanges;
    this.signer = signer;
    this.uses = uses;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /**
   * A credential for the launch that a page describes.
   *
   * @throws LrsProblem if there is no such address, it is not for pages of this origin, or the
   *     launch is not believed and the address takes only those that are
   */
  Granted ask(String key, Optional<Origin> origin, LaunchRequest asked) {
    Exchange at = working(exchanges, key);
    Origin page = origin.filter(at.terms().origins()::contains).orElseThrow(Exchanging::foreign);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<Launch> before = before(at, asked, now);
    if (before.filter(one -> one.bounds().verified() || asked.ticket().isEmpty()).isPresent()) {
      return granted(at, before.get().bounds(), before.get().until(), now, Optional.empty());
    }
    TicketVerdict verdict =
        asked
            .ticket()
            .map(ticket -> judge(at, page, asked, ticket, now))
            .orElseGet(() -> new TicketVerdict.Refused("It has no ticket."));
    return switch (verdict) {
      case TicketVerdict.Taken(Launch ticket) ->
          granted(at, ticket.bounds(), ticket.until(), now, Optional.empty());
      case TicketVerdict.Refused(String why) -> {
        requireUnverified(at, page, asked, why);
        yield before
            .map(one -> granted(at, one.bounds(), one.until(), now, refused(asked, why)))
            .orElseGet(
                () ->
                    granted(
                        at,
                        unverified(at, asked, now),
                        now.plus(LONGEST_LAUNCH),
                        now,
                        refused(asked, why)));
      }
    };
  }

  private static Optional<String> refused(LaunchRequest asked, String why) {
    return asked.ticket().map(ticket -> why);
  }

  /** The launch that this page was given a credential for before. */
  private Optional<Launch> before(Exchange at, LaunchRequest asked, Instant now) {
    return asked
        .before()
        .flatMap(LaunchAuthentication::token)
        .flatMap(token -> signer.read(Kind.CREDENTIAL, token))
        .filter(one -> one.exchange().equals(at.key()) && now.isBefore(one.until()))
        .filter(one -> one.bounds().activity().equals(asked.activity()))
        .filter(one -> one.bounds().verified() || at.terms().unverified());
  }

  private TicketVerdict judge(
      Exchange at, Origin page, LaunchRequest asked, String text, Instant now) {
    Optional<Launch> read =
        signer.read(Kind.TICKET, text).filter(one -> one.exchange().equals(at.key()));
    if (read.isEmpty()) {
      return new TicketVerdict.Refused("The ticket was not made for this address.");
    }
    Launch ticket = read.get();
    if (!ticket.bounds().activity().equals(asked.activity())) {
      return new TicketVerdict.Refused("The ticket is for another activity.");
    }
    if (!now.isBefore(ticket.until()) || !uses.use(at, ticket, page, now)) {
      return new TicketVerdict.Refused(
          "The ticket was used too late, too often, or by pages of another origin before.");
    }
    return new TicketVerdict.Taken(ticket);
  }

  /** A learner of Koers itself is never anybody's word: their statements decide what they learn. */
  private static void requireUnverified(Exchange at, Origin page, LaunchRequest asked, String why) {
    String homePage = asked.learner().homePage().value();
    if (!at.terms().unverified()) {
      throw notBelieved(why + " This address takes launches with a ticket only.");
    }
    if (!at.terms().takesAccountsOf(homePage, page) || homePage.equals(HomePage.current())) {
      throw notBelieved(
          why + " Without one this address takes no accounts of the homePage " + homePage + ".");
    }
  }

  private Bounds unverified(Exchange at, LaunchRequest asked, Instant now) {
    UUID registration =
        Registrations.of(signer.requiredKey(), at, asked.learner(), asked.activity(), now);
    return new Bounds(asked.learner(), asked.activity(), registration, false);
  }

  private Granted granted(
      Exchange at, Bounds bounds, Instant until, Instant now, Optional<String> refused) {
    Instant end = earliest(now.plus(lifetime), until, at.terms().expires());
    Launch launch = new Launch(UUID.randomUUID(), at.key(), bounds, end, until);
    String token = signer.sign(Kind.CREDENTIAL, launch);
    return new Granted(launch, LaunchAuthentication.SCHEME + token, refused);
  }

  private static Instant earliest(Instant one, Instant other, Instant third) {
    Instant first = one.isBefore(other) ? one : other;
    return first.isBefore(third) ? first : third;
  }

  /** The address, if it works now; one that does not is like one that never was. */
  static Exchange working(Exchanges exchanges, String key) {
    return exchanges
        .working(key)
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.EXCHANGE_UNKNOWN,
                    "Launches are not exchanged at this address: nobody made it, or it has expired or"
                        + " was disabled. The command exchange makes one."));
  }

  private static LrsProblem foreign() {
    return new LrsProblem(
        ProblemCode.ORIGIN,
        "This exchange address is not for pages of the origin that this browser names. Whoever"
            + " administers it can add the origin.");
  }

  private static LrsProblem notBelieved(String detail) {
    return new LrsProblem(ProblemCode.LAUNCH_NOT_BELIEVED, detail);
  }
}
