package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** So few are faster read than crossed with others. */
  private static final long FEW = 500;

  /** How many statements have each; of more than a few it is not known how many more. */
  static Map<IndexedValue, Long> counted(
      Connection connection, long tenantId, Collection<IndexedValue> values) throws SQLException {
    BoundSql sql = new BoundSql();
    String before = "select ";
    for (IndexedValue one : values) {
      sql.add(before + "(select count(*) from (select ").add(one.from(tenantId));
      sql.add(" limit ?) few)", FEW + 1);
      before = ", ";
    }
    Map<IndexedValue, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement select = sql.prepareAlongIndexes(connection, tenantId);
        ResultSet row = TenantWall.query(select)) {
      row.next();
      int column = 1;
      for (IndexedValue one : values) {
        counts.put(one, row.getLong(column++));
      }
    }
    return counts;
  }

  /**
   * Those whose indexes lead to the statements that have all of them: one that few have, and all
   * where none is such.
   */
  static List<IndexedValue> leading(List<IndexedValue> all, Map<IndexedValue, Long> counts) {
    IndexedValue rarest =
        all.stream().min(Comparator.comparing(one -> counts.getOrDefault(one, 0L))).orElseThrow();
    return counts.getOrDefault(rarest, 0L) <= FEW ? List.of(rarest) : all;
  }

  /** From which rows; of the table as {@code w}. */
  BoundSql from(long tenantId) {
    return new BoundSql()
        .add(
            "from %s w where w.tenant_id = ? and w.%s = ?".formatted(table, column),
            tenantId,
            value);
  }
}
