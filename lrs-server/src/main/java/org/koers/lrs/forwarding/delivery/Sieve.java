package org.koers.lrs.forwarding.delivery;

import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;
import org.koers.lrs.xapi.StatementRef;
import org.koers.lrs.xapi.json.StrictJson;

/**
 * Applies a target's filter as the standard's query does: what refers to a match is a match. So the
 * voiding of a statement reaches whoever got the statement.
 */
record Sieve(StatementStore store, Target target) {

  /** As in queries: a circle ends here too. */
  private static final int MAX_DEPTH = 16;

  boolean passes(LoggedStatement statement) {
    ForwardingFilter filter = target.plan().filter();
    return filter.isAll() || passes(filter, read(statement.json()), 0);
  }

  private boolean passes(ForwardingFilter filter, Statement statement, int depth) {
    return filter.passes(statement)
        || (depth < MAX_DEPTH
            && referred(statement).filter(next -> passes(filter, next, depth + 1)).isPresent());
  }

  private Optional<Statement> referred(Statement statement) {
    return statement.object() instanceof StatementRef(UUID id)
        ? store.find(target.tenantId(), id).map(stored -> read(stored.text()))
        : Optional.empty();
  }

  static Statement read(String json) {
    return StatementParser.statement(StrictJson.value(json).tree());
  }
}
