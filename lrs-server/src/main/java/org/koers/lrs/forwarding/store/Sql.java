package org.koers.lrs.forwarding.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SQL statement with its parameters in order. */
final class Sql {

  /** Makes something of a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... parameters)
      throws SQLException {
    try (PreparedStatement prepared = prepare(connection, sql, parameters);
        ResultSet found = prepared.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (found.next()) {
        read.add(row.read(found));
      }
      return read;
    }
  }

  /** How many rows were changed. */
  static int run(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement prepared = prepare(connection, sql, parameters)) {
      return prepared.executeUpdate();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Instant time -> prepared.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
        case Collection<?> longs ->
            prepared.setArray(i + 1, connection.createArrayOf("bigint", longs.toArray()));
        case null, default -> prepared.setObject(i + 1, parameters[i]);
      }
    }
    return prepared;
  }
}
