package org.koers.lrs.forwarding.delivery;

import java.util.List;
import org.koers.lrs.statement.query.LoggedStatement;

/**
 * What the log has next for a target.
 *
 * @param statements that pass the filter
 * @param workedOff nothing up to this position has to be looked at again
 */
record Picked(List<LoggedStatement> statements, long workedOff) {

  List<Long> positions() {
    return statements.stream().map(LoggedStatement::position).toList();
  }
}
