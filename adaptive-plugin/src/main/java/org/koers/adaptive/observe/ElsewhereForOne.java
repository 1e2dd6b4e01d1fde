package org.koers.adaptive.observe;

import java.util.function.LongPredicate;
import org.koers.lrs.xapi.Ifi;

/**
 * One tenant's statements are read elsewhere, everybody else's here.
 *
 * @param isElsewhere whether it is this tenant
 */
record ElsewhereForOne(LongPredicate isElsewhere, StatementSource elsewhere, StatementSource here)
    implements StatementSource {

  @Override
  public Reading read(long tenantId, Ifi.Account learner, Reading.Mark since) {
    return (isElsewhere.test(tenantId) ? elsewhere : here).read(tenantId, learner, since);
  }
}
