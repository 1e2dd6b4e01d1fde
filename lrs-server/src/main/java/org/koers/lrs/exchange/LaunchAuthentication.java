package org.koers.lrs.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.koers.lrs.authority.Account;
import org.koers.lrs.authority.Authentication;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.exchange.LaunchSigner.Kind;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * The scheme {@code Launch}: the credential of one launch. It writes statements of that launch and
 * does nothing else; its statements are vouched for by the exchange address, and by another name
 * where nobody has checked the launch.
 */
final class LaunchAuthentication implements Authentication {

  static final String SCHEME = "Launch ";

  private final Exchanges exchanges;
  private final LaunchSigner signer;
  private final Clock clock;

  LaunchAuthentication(Exchanges exchanges, LaunchSigner signer, Clock clock) {
    this.exchanges = exchanges;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public Optional<Credential> of(String authorizationHeader) {
    return token(authorizationHeader).map(this::credential);
  }

  /** What follows the scheme; empty if it is another one. */
  static Optional<String> token(String authorization) {
    String scheme = SCHEME.toLowerCase(Locale.ROOT);
    return authorization.toLowerCase(Locale.ROOT).startsWith(scheme)
        ? Optional.of(authorization.substring(scheme.length()).strip())
        : Optional.empty();
  }

  private Credential credential(String token) {
    Launch launch =
        signer
            .read(Kind.CREDENTIAL, token)
            .filter(one -> clock.instant().isBefore(one.expires()))
            .orElseThrow(LaunchAuthentication::ended);
    boolean verified = launch.bounds().verified();
    Exchange at =
        exchanges
            .working(launch.exchange())
            .filter(exchange -> verified || exchange.terms().unverified())
            .orElseThrow(LaunchAuthentication::ended);
    return new Credential(
            at.tenant(),
            at.credentialKey(),
            Set.of(Scope.STATEMENTS_WRITE),
            at.terms().name(),
            new Program(Optional.empty(), at.terms().origins()))
        .vouchedForBy(List.of(new Account(HomePage.current(), at.voucher(verified))))
        .within(launch.bounds());
  }

  private static LrsProblem ended() {
    return new LrsProblem(
            ProblemCode.WRONG_LAUNCH,
            "The credential of this launch has ended, or was not given here. Ask the exchange address"
                + " for another.")
        .withHeader("WWW-Authenticate", "Launch error=\"invalid_token\"");
  }
}
