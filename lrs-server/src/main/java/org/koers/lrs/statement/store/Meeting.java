package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.database.TenantWall;
import org.koers.lrs.statement.store.IndexedValue.Spread;

/**
 * How the statements that have several values are found by the values' indexes alone. The index of
 * the rarest leads. If few statements have it, all of them are looked up in the other indexes. Else
 * it is walked in the order of the log; those of values about as rare are walked alongside, as two
 * sorted lists are merged, and in those of far more frequent values, which would be a long walk,
 * each position that is left is looked up.
 *
 * @param few whether all statements of the leading value are looked up at once
 * @param alongside walked with the leading one
 * @param lookedUp asked for what those have
 */
record Meeting(
    IndexedValue leading, boolean few, List<IndexedValue> alongside, List<IndexedValue> lookedUp) {

  /** One look into an index takes about as long as so many steps along it. */
  private static final double STEPS_OF_A_LOOK = 16;

  Meeting {
    alongside = List.copyOf(alongside);
    lookedUp = List.copyOf(lookedUp);
  }

  static Meeting of(List<IndexedValue> values, Map<IndexedValue, Spread> spreads) {
    List<IndexedValue> byRarity = new ArrayList<>(values);
    byRarity.sort(
        Comparator.comparingLong((IndexedValue value) -> spreads.get(value).count())
            .thenComparingDouble(value -> -spreads.get(value).distance()));
    IndexedValue leading = byRarity.removeFirst();
    Spread rarest = spreads.get(leading);
    if (rarest.isRare()) {
      return new Meeting(leading, true, List.of(), byRarity);
    }
    List<IndexedValue> alongside = new ArrayList<>();
    List<IndexedValue> lookedUp = new ArrayList<>();
    for (IndexedValue value : byRarity) {
      boolean farMore = rarest.distance() > STEPS_OF_A_LOOK * spreads.get(value).distance();
      (farMore ? lookedUp : alongside).add(value);
    }
    return new Meeting(leading, false, alongside, lookedUp);
  }

  /** The positions, in the order in which that SQL gives them. */
  static Long[] positions(Connection connection, long tenantId, BoundSql sql) throws SQLException {
    List<Long> positions = new ArrayList<>();
    try (PreparedStatement select = sql.prepareSideBySide(connection, tenantId);
        ResultSet row = TenantWall.query(select)) {
      while (row.next()) {
        positions.add(row.getLong(1));
      }
    }
    return positions.toArray(Long[]::new);
  }
}
