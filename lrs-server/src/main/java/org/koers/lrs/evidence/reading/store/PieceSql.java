package org.koers.lrs.evidence.reading.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.evidence.reading.Piece;
import org.koers.lrs.evidence.reading.ReadStatement;
import org.koers.lrs.evidence.reading.Selection;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * One look at the log. It gives a row for each statement that the indexes find, and the text of
 * those that fit until they are too many bytes: there it ends, with one text at least.
 */
final class PieceSql {

  /** So many bytes of text are held at once. */
  private static final long BYTES = 4_000_000;

  private final Selection selection;
  private final Slice slice;

  PieceSql(Selection selection, Slice slice) {
    this.selection = selection;
    this.slice = slice;
  }

  Piece run(Connection connection, BoundSql positions) throws SQLException {
    try (PreparedStatement select = sql(positions).prepare(connection);
        ResultSet row = select.executeQuery()) {
      return read(row);
    }
  }

  private BoundSql sql(BoundSql positions) {
    String order = slice.ascending() ? "asc" : "desc";
    MatchSql match = new MatchSql(selection);
    BoundSql sql =
        new BoundSql()
            .add(
                "select p.position, p.id, p.stored, p.authority, p.version, p.voided,"
                    + " case when p.fits and p.total - p.size < ? then p.body end, p.fits"
                    + " from (select c.*, octet_length(c.body) as size,"
                    + " sum(case when c.fits then octet_length(c.body) else 0 end)"
                    + " over (order by c.position "
                    + order
                    + ") as total from (select m.position, s.id, s.stored, n.text as authority,"
                    + " s.version, w.voided, s.body, ",
                BYTES);
    match.fits(sql);
    sql.add(" as fits");
    match.from(sql, positions, Stream.empty());
    match.where(sql);
    return sql.add(") c) p order by p.position " + order);
  }

  private Piece read(ResultSet row) throws SQLException {
    List<ReadStatement> found = new ArrayList<>();
    long searchedTo = slice.beyond();
    int seen = 0;
    while (row.next()) {
      if (row.getBoolean(8)) {
        if (row.getString(7) == null) {
          return new Piece(found, searchedTo, false);
        }
        found.add(new ReadStatement(statement(row)));
      }
      searchedTo = row.getLong(1);
      seen++;
    }
    return new Piece(found, searchedTo, seen < slice.limit());
  }

  /** The row of: position, id, stored, authority, version, voided, body. */
  static StoredStatement statement(ResultSet row) throws SQLException {
    return new StoredStatement(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getTimestamp(3).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getString(7));
  }
}
