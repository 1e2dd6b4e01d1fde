package org.koers.lrs.statement.query;

import java.time.Instant;
import org.koers.lrs.authority.Tenant;

/** What a GET of statements does, apart from HTTP. */
public interface StatementFinder {

  /** Everything stored up to this time is found by what is asked afterwards. */
  Instant consistentThrough(Tenant tenant);

  /** The same for what was stored just now, without asking the database where that is possible. */
  Instant storedThrough(Tenant tenant);

  /** One statement or a page of them, as the parameters ask. */
  StatementAnswer find(StatementRequest request);
}
