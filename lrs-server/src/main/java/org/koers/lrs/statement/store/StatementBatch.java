package org.koers.lrs.statement.store;

import java.util.List;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The statements of one request: stored together or not at all.
 *
 * @param authority the JSON of the Agent that vouches for them
 * @param defining whether what they say of activities and agents is learned
 */
public record StatementBatch(
    long tenantId,
    String authority,
    XapiVersion version,
    boolean defining,
    List<IncomingStatement> statements) {

  public StatementBatch {
    statements = List.copyOf(statements);
  }
}
