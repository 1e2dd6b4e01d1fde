package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.database.TenantWall;
import org.koers.lrs.statement.store.IndexedValue.Spread;

/**
 * How the statements that have several values are found by the values' indexes alone. The index of
 * the rarest leads, and says some of the others itself. For the rest, first as many of its next
 * ones are sifted as should be enough if the values come independently: each other index is asked
 * for all of these at once. Values that avoid each other need more: then the leading index is
 * walked on in the order of the log; those of values about as rare are walked alongside, as two
 * sorted lists are merged, and in those of far more frequent values, which would be a long walk,
 * each position that is left is looked up.
 *
 * @param others from the rarest to the most frequent
 * @param sifted how many of the leading value's next ones are sifted first; 0 if that would not do
 * @param all whether there are no more than those
 * @param alongside those of the others that are walked with the leading one
 * @param lookedUp those of the others that are asked for what those have
 */
record Meeting(
    IndexedValue leading,
    List<IndexedValue> others,
    int sifted,
    boolean all,
    List<IndexedValue> alongside,
    List<IndexedValue> lookedUp) {

  /** One look into an index takes about as long as so many steps along it. */
  private static final double STEPS_OF_A_LOOK = 16;

  /** So many more than should be enough are sifted. */
  private static final double AMPLE = 1.5;

  /** To sift more is no faster than to walk. */
  private static final int MOST_SIFTED = 3_000;

  Meeting {
    others = List.copyOf(others);
    alongside = List.copyOf(alongside);
    lookedUp = List.copyOf(lookedUp);
  }

  /**
   * @param wanted how many statements are to be found
   */
  static Meeting of(List<IndexedValue> values, Map<IndexedValue, Spread> spreads, int wanted) {
    List<IndexedValue> byRarity = carried(byRarity(values, spreads));
    IndexedValue leading = byRarity.removeFirst();
    Spread rarest = spread(leading.alone(), spreads);
    if (rarest.isRare()) {
      return new Meeting(leading, byRarity, IndexedValue.SEEN, true, List.of(), List.of());
    }
    double enough = AMPLE * wanted;
    List<IndexedValue> alongside = new ArrayList<>();
    List<IndexedValue> lookedUp = new ArrayList<>();
    for (IndexedValue value : byRarity) {
      double distance = spread(value.alone(), spreads).distance();
      boolean farMore = rarest.distance() > STEPS_OF_A_LOOK * distance;
      (farMore ? lookedUp : alongside).add(value);
      enough *= distance;
      for (IndexedValue rider : value.riders()) {
        enough *= spread(rider, spreads).distance();
      }
    }
    int sifted = byRarity.isEmpty() || enough > MOST_SIFTED ? 0 : (int) Math.ceil(enough);
    return new Meeting(leading, byRarity, sifted, false, alongside, lookedUp);
  }

  private static List<IndexedValue> byRarity(
      List<IndexedValue> values, Map<IndexedValue, Spread> spreads) {
    List<IndexedValue> byRarity = new ArrayList<>(values);
    byRarity.sort(
        Comparator.comparingLong((IndexedValue value) -> spread(value, spreads).count())
            .thenComparingDouble(value -> -spread(value, spreads).distance()));
    return byRarity;
  }

  /** The rarest of those whose indexes say each other carries the others of them. */
  private static List<IndexedValue> carried(List<IndexedValue> byRarity) {
    List<IndexedValue> saying = byRarity.stream().filter(IndexedValue::saysOthers).toList();
    List<IndexedValue> riders = saying.stream().skip(1).toList();
    List<IndexedValue> left = new ArrayList<>(byRarity);
    left.removeAll(riders);
    left.replaceAll(value -> value.saysOthers() ? value.with(riders) : value);
    return left;
  }

  private static Spread spread(IndexedValue value, Map<IndexedValue, Spread> spreads) {
    return Objects.requireNonNull(spreads.get(value));
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
