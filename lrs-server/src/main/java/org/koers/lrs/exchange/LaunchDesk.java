package org.koers.lrs.exchange;

import java.time.Clock;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Authentication;

/** What exchanges launches, on the same addresses and the same key. */
public record LaunchDesk(Exchanging exchanging, Tickets tickets, Authentication authentication) {

  /** The environment variable with the key: 32 bytes in base64url, the same on all nodes. */
  public static final String KEY = LaunchSigner.KEY;

  /** That of this server, with the key of its environment. */
  public static LaunchDesk of(ExchangeSource source, TicketUses uses, AccessLog log, Clock clock) {
    return of(source, uses, log, clock, LaunchSigner.fromEnvironment());
  }

  static LaunchDesk of(
      ExchangeSource source, TicketUses uses, AccessLog log, Clock clock, LaunchSigner signer) {
    Exchanges exchanges = new Exchanges(source, clock);
    return new LaunchDesk(
        new Exchanging(exchanges, signer, uses, clock),
        new Tickets(exchanges, signer, log, clock),
        new LaunchAuthentication(exchanges, signer, clock));
  }
}
