package org.koers.lrs.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.database.Database;

/** The log in PostgreSQL, in plain JDBC. */
public record JdbcAccessLog(Database database) implements AccessLog {

  private static final String WRITE =
      "insert into lrs.access_log (tenant_id, who, what, about) values (?, ?, ?, ?)";
  private static final String PAGE =
      """
      select number, at, who, what, about from lrs.access_log
      where tenant_id = ? and number < ? order by number desc limit ?
      """;

  @Override
  public void write(AccessEntry entry) {
    database.inTransaction(
        entry.tenantId(),
        connection -> {
          write(connection, entry);
          return entry;
        });
  }

  /** In the transaction of what it is about: both happen or neither does. */
  public static void write(Connection connection, AccessEntry entry) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
      insert.setLong(1, entry.tenantId());
      insert.setString(2, entry.who());
      insert.setString(3, entry.what());
      insert.setString(4, entry.about());
      insert.executeUpdate();
    }
  }

  @Override
  public List<LoggedAccess> page(long tenantId, long below, int limit) {
    return database.inTransaction(
        tenantId,
        connection -> {
          List<LoggedAccess> page = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, tenantId);
            select.setLong(2, below);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                page.add(entry(tenantId, row));
              }
            }
          }
          return page;
        });
  }

  private static LoggedAccess entry(long tenantId, ResultSet row) throws SQLException {
    return new LoggedAccess(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        new AccessEntry(
            tenantId, row.getString("who"), row.getString("what"), row.getString("about")));
  }
}
