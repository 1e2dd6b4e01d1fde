package org.koers.lrs.exchange;

import java.time.Instant;
import org.koers.lrs.authority.Origin;

/** Which tickets were used, so that one works for one launch and for pages of one origin. */
public interface TicketUses {

  /** A launch has a page for each part, and each can be loaded again. */
  int MOST = 100;

  /**
   * Uses a ticket once more.
   *
   * @return whether it may be: for the first time in time, or again by pages of the same origin,
   *     {@value #MOST} times at most
   */
  boolean use(Exchange at, Launch ticket, Origin page, Instant now);
}
