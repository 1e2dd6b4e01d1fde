package org.koers.lrs.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** SQL that grows from fragments, each with the values of its question marks. */
public final class BoundSql {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /**
   * Goes on with this.
   *
   * @param fragment ours; what a sender says is only ever among the values
   */
  public BoundSql add(String fragment, Object... bound) {
    sql.append(fragment);
    for (Object value : bound) {
      values.add(Objects.requireNonNull(value));
    }
    return this;
  }

  /** Another one, here. */
  public BoundSql add(BoundSql part) {
    return add(part.sql.toString(), part.values.toArray());
  }

  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    bind(connection, statement, 1);
    return statement;
  }

  /** For outside a transaction: see {@link TenantWall#prepareAlongIndexes}. */
  public PreparedStatement prepareAlongIndexes(Connection connection, long tenantId)
      throws SQLException {
    return bound(
        connection, TenantWall.prepareAlongIndexes(connection, List.of(tenantId), sql.toString()));
  }

  /** For outside a transaction: see {@link TenantWall#prepareSideBySide}. */
  public PreparedStatement prepareSideBySide(Connection connection, long tenantId)
      throws SQLException {
    return bound(
        connection, TenantWall.prepareSideBySide(connection, List.of(tenantId), sql.toString()));
  }

  /** The tenants have the first place. */
  private PreparedStatement bound(Connection connection, PreparedStatement statement)
      throws SQLException {
    bind(connection, statement, 2);
    return statement;
  }

  private void bind(Connection connection, PreparedStatement statement, int first)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case Instant time -> statement.setObject(first + i, time.atOffset(ZoneOffset.UTC));
        case Long[] list -> statement.setArray(first + i, connection.createArrayOf("bigint", list));
        case Object other -> statement.setObject(first + i, other);
      }
    }
  }
}
