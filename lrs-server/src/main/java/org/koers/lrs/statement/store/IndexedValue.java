package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.database.TenantWall;

/**
 * Something that a search asks for, and the index in which its statements stand in the order of the
 * log. The indexes of a statement's actor, verb and activity say the other two as well, so one walk
 * along one of them finds those that have several.
 *
 * @param value a number of the dictionary or a registration
 * @param riders what its entries in the index are asked for as well
 */
record IndexedValue(String table, String column, Object value, List<IndexedValue> riders) {

  private static final String STATEMENT = "lrs.statement";
  private static final Set<String> SAYING_EACH_OTHER = Set.of("actor_id", "verb_id", "activity_id");

  /** How many of the newest say how far apart all are. */
  static final int SEEN = 300;

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

  IndexedValue {
    riders = List.copyOf(riders);
  }

  static IndexedValue of(String table, String column, Object value) {
    return new IndexedValue(table, column, value, List.of());
  }

  /** Whether its index says the others of which this is true, and is said by theirs. */
  boolean saysOthers() {
    return table.equals(STATEMENT) && SAYING_EACH_OTHER.contains(column);
  }

  /** The same walk, which passes what has these too. */
  IndexedValue with(List<IndexedValue> others) {
    return new IndexedValue(table, column, value, others);
  }

  IndexedValue alone() {
    return with(List.of());
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
    BoundSql sql =
        new BoundSql()
            .add("%1$s.tenant_id = ? and %1$s.%2$s = ?".formatted(alias, column), tenantId, value);
    for (IndexedValue rider : riders) {
      // Added to nothing, it cannot be looked for in its own index.
      sql.add(" and %s.%s + 0 = ?".formatted(alias, rider.column()), rider.value());
    }
    return sql;
  }
}
