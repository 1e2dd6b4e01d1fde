package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.database.TenantWall;

/**
 * Something that a search asks for, and the index in which its statements stand in the order of the
 * log.
 *
 * @param value a number of the dictionary or a registration
 */
record IndexedValue(String table, String column, Object value) {

  /** How many of the newest say how far apart all are. */
  private static final int SEEN = 300;

  /**
   * How far the value's statements are apart in the log.
   *
   * @param count of those that were looked at; all, where that is less than {@link #SEEN}
   * @param distance from one to the next, on average
   */
  record Spread(long count, double distance) {

    boolean isRare() {
      return count < SEEN;
    }
  }

  /** How far those of each are apart, judged by the newest. */
  static Map<IndexedValue, Spread> spreads(
      Connection connection, long tenantId, Collection<IndexedValue> values) throws SQLException {
    BoundSql sql = new BoundSql().add("select * from");
    String before = " ";
    int number = 1;
    for (IndexedValue one : values) {
      sql.add(before).add("(select count(*), max(position) - min(position) from (");
      sql.add("select w.position ").add(one.from(tenantId, "w"));
      sql.add(" order by w.position desc limit %d) newest) s%d".formatted(SEEN, number++));
      before = ", ";
    }
    Map<IndexedValue, Spread> spreads = new LinkedHashMap<>();
    try (PreparedStatement select = sql.prepareAlongIndexes(connection, tenantId);
        ResultSet row = TenantWall.query(select)) {
      row.next();
      int column = 1;
      for (IndexedValue one : values) {
        long count = row.getLong(column++);
        long length = row.getLong(column++);
        spreads.put(one, new Spread(count, count == 0 ? 0 : (double) length / count));
      }
    }
    return spreads;
  }

  /** From which rows of the table, under that alias. */
  BoundSql from(long tenantId, String alias) {
    return new BoundSql().add("from " + table + " " + alias + " where ").add(is(tenantId, alias));
  }

  /** That a row of the table, under that alias, is one of those. */
  BoundSql is(long tenantId, String alias) {
    return new BoundSql()
        .add("%1$s.tenant_id = ? and %1$s.%2$s = ?".formatted(alias, column), tenantId, value);
  }
}
