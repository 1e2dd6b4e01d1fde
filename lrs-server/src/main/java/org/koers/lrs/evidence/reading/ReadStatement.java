package org.koers.lrs.evidence.reading;

import java.util.UUID;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * A statement as of a position of the log.
 *
 * @param stored whose {@code voided} is true if a statement up to that position voids it
 */
public record ReadStatement(StoredStatement stored) {

  public UUID id() {
    return stored.id();
  }

  public long position() {
    return stored.position();
  }

  /**
   * One line of JSON with what another store needs to take the statement. Its text is as received;
   * only line breaks between its members become blanks.
   */
  public String line() {
    return "{\"position\":"
        + stored.position()
        + ",\"stored\":\""
        + stored.stored()
        + "\",\"authority\":"
        + stored.authority()
        + ",\"version\":\""
        + stored.version()
        + "\",\"voided\":"
        + stored.voided()
        + ",\"statement\":"
        + stored.text().replace('\n', ' ').replace('\r', ' ')
        + "}";
  }
}
