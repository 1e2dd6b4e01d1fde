package org.koers.lrs.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A statement of SQL with its parameters: numbers, texts, bytes, and arrays of them. */
public final class Sql {

  /** An array of a database type. */
  public record Values(String type, List<?> values) {}

  /** Makes something of a row. */
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static final int ROWS_AT_ONCE = 50;

  private final String text;
  private final Object[] parameters;

  public Sql(String text, Object... parameters) {
    this.text = text;
    this.parameters = parameters.clone();
  }

  public <T> List<T> list(Connection connection, Row<T> reader) throws SQLException {
    List<T> found = new ArrayList<>();
    each(connection, reader, found::add);
    return found;
  }

  public <T> void each(Connection connection, Row<T> reader, Consumer<? super T> taker)
      throws SQLException {
    try (PreparedStatement select = prepare(connection)) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taker.accept(reader.of(row));
        }
      }
    }
  }

  public long number(Connection connection) throws SQLException {
    return list(connection, row -> row.getLong(1)).getFirst();
  }

  public long update(Connection connection) throws SQLException {
    try (PreparedStatement change = prepare(connection)) {
      return change.executeLargeUpdate();
    }
  }

  private PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Values(String type, List<?> values) ->
            prepared.setArray(
                i + 1,
                connection.createArrayOf(
                    type, type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray()));
        case Object other -> prepared.setObject(i + 1, other);
      }
    }
    return prepared;
  }
}
