package org.koers.lrs.statement.store;

import java.time.Instant;

/** The end of a tenant's log, moving on with each statement that is given a place. */
final class LogHead {

  private final Instant now;
  private final long erasures;
  private long position;
  private Instant stored;

  /**
   * @param now the database's clock once the head was held; whole microseconds, as the database
   *     keeps them
   * @param erasures how often something of this tenant was forgotten, see {@link Erasures}
   */
  LogHead(long position, Instant stored, Instant now, long erasures) {
    this.position = position;
    this.stored = stored;
    this.now = now;
    this.erasures = erasures;
  }

  /** Takes the next place; its time is now, or a microsecond after the one before. */
  void advance() {
    position++;
    Instant next = stored.plusNanos(1_000);
    stored = next.isAfter(now) ? next : now;
  }

  long erasures() {
    return erasures;
  }

  long position() {
    return position;
  }

  Instant stored() {
    return stored;
  }
}
