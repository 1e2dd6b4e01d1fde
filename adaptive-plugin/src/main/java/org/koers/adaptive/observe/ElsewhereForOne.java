package org.koers.adaptive.observe;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.koers.lrs.xapi.Ifi;

/**
 * One tenant's statements are read elsewhere, everybody else's here.
 *
 * @param isElsewhere whether it is this tenant
 */
record ElsewhereForOne(
    LongPredicate isElsewhere, XapiStatementSource elsewhere, LogStatementSource here)
    implements StatementSource, CollectiveSource {

  @Override
  public Reading read(long tenantId, Ifi.Account learner, Reading.Mark since) {
    return isElsewhere.test(tenantId)
        ? elsewhere.read(tenantId, learner, since)
        : here.read(tenantId, learner, since);
  }

  @Override
  public Set<UUID> readAll(long tenantId, Consumer<ObservedStatement> heard) {
    return isElsewhere.test(tenantId)
        ? elsewhere.readAll(tenantId, heard)
        : here.readAll(tenantId, heard);
  }
}
