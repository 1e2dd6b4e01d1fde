package org.koers.lrs.statement.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into the arrays that {@code unnest} makes rows of again: one round trip for all. */
record Columns<T>(Connection connection, List<T> rows) {

  Array of(String type, Function<T, @Nullable Object> value) throws SQLException {
    @Nullable Object[] column = new @Nullable Object[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(type, column);
  }

  Array ofBytes(Function<T, byte[]> value) throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }
}
