package org.koers.lrs.statement.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into the arrays that {@code unnest} makes rows of again: one round trip for all. The
 * driver sends arrays of these types as they are in memory, others as text.
 */
record Columns<T>(Connection connection, List<T> rows) {

  private static final Map<String, Class<?>> SENT_AS_THEY_ARE =
      Map.of("bigint", Long.class, "text", String.class, "boolean", Boolean.class);

  Array of(String type, Function<T, @Nullable Object> value) throws SQLException {
    Class<?> kept = SENT_AS_THEY_ARE.getOrDefault(type, Object.class);
    @Nullable Object[] column =
        (@Nullable Object[]) java.lang.reflect.Array.newInstance(kept, rows.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(type, column);
  }

  Array ofBytes(Function<T, byte[]> value) throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }
}
