package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.koers.lrs.database.BoundSql;

/**
 * Where the statements that pass a filter stand, as SQL for a reader who asks more of them. It
 * remembers no terms, so there is nothing to forget when a person is.
 */
public final class Positions {

  private Positions() {}

  /**
   * SQL with the one column {@code position}, in the slice's direction, at most its limit; nothing,
   * where no statement can pass.
   */
  public static Optional<BoundSql> of(
      Connection connection, long tenantId, StatementFilter filter, Slice slice)
      throws SQLException {
    return new StatementSearch(tenantId, filter, slice, new Dictionary()).positions(connection);
  }
}
