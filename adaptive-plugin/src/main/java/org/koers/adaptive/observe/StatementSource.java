package org.koers.adaptive.observe;

import java.util.List;
import org.koers.lrs.xapi.Ifi;

/** Where a learner's statements are read: this store, or any other LRS. */
public interface StatementSource {

  /**
   * All that this learner did, in log order, up to and including the last statement that was
   * committed when the call began. Only statements of which the learner alone is the actor; none
   * that is voided or voids.
   */
  default List<ObservedStatement> statementsOf(long tenantId, Ifi.Account learner) {
    return read(tenantId, learner, Reading.Mark.NONE).statements();
  }

  /**
   * What this learner did since a mark of this source; all of it where the mark is of none, or what
   * was given before no longer holds because something was voided or erased. It may give again what
   * it gave before.
   */
  Reading read(long tenantId, Ifi.Account learner, Reading.Mark since);
}
