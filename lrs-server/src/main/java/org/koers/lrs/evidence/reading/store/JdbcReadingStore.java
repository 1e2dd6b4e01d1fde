package org.koers.lrs.evidence.reading.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.reading.Counts;
import org.koers.lrs.evidence.reading.Entry;
import org.koers.lrs.evidence.reading.Grouping;
import org.koers.lrs.evidence.reading.Known;
import org.koers.lrs.evidence.reading.Piece;
import org.koers.lrs.evidence.reading.ReadingStore;
import org.koers.lrs.evidence.reading.Selection;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.Positions;
import org.koers.lrs.statement.store.Slice;

/** Reads in plain JDBC; each question has its own short transaction and an end. */
public final class JdbcReadingStore implements ReadingStore {

  private static final String HEAD = "select position from lrs.log_head where tenant_id = ?";
  private static final String HEAD_AT =
      "select position from lrs.log where tenant_id = ? and stored <= ?"
          + " order by stored desc limit 1";

  /**
   * A look fetches few rows by their position. Left to itself the planner does not know how few and
   * reads the whole table for each look.
   */
  private static final String ONE_BY_ONE =
      "select set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('enable_hashjoin', 'off', true),"
          + " set_config('enable_mergejoin', 'off', true),"
          + " set_config('enable_seqscan', 'off', true)";

  private static final String CANCELLED = "57014";
  private static final String UNKNOWN_ZONE = "22023";

  private final Database database;
  private final Duration patience;

  /**
   * @param database connects as the application, outside any JTA transaction
   * @param patience how long one question may take
   */
  public JdbcReadingStore(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  @Override
  public long head(long tenantId) {
    return database.inTransaction(
        tenantId,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(HEAD)) {
            select.setLong(1, tenantId);
            return position(select);
          }
        });
  }

  @Override
  public long headAt(long tenantId, Instant time) {
    return database.inTransaction(
        tenantId,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(HEAD_AT)) {
            select.setLong(1, tenantId);
            select.setObject(2, time.atOffset(ZoneOffset.UTC));
            return position(select);
          }
        });
  }

  private static long position(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Override
  public Piece read(Selection selection, Slice slice) {
    return question(
        selection.tenantId(),
        connection -> {
          var found = Positions.of(connection, selection.tenantId(), selection.standard(), slice);
          set(connection, ONE_BY_ONE);
          return found.isEmpty()
              ? new Piece(List.of(), slice.beyond(), true)
              : new PieceSql(selection, slice).run(connection, found.get());
        });
  }

  @Override
  public Counts count(Selection selection, Grouping grouping) {
    Slice all = new Slice(false, selection.asOf().position() + 1, Integer.MAX_VALUE);
    return question(
        selection.tenantId(),
        connection -> {
          var found = Positions.of(connection, selection.tenantId(), selection.standard(), all);
          return found.isEmpty()
              ? new Counts(0, List.of(), true)
              : new CountSql(selection, grouping).run(connection, found.get());
        });
  }

  @Override
  public Optional<Entry> entry(long tenantId, UUID id) {
    return question(tenantId, connection -> EntrySql.entry(connection, tenantId, id));
  }

  @Override
  public List<Known> search(long tenantId, String text, int most) {
    return question(tenantId, connection -> EntrySql.search(connection, tenantId, text, most));
  }

  private <T> T question(long tenantId, Database.Work<T> asked) {
    return database.inTransaction(
        tenantId,
        connection -> {
          limit(connection);
          try {
            return asked.with(connection);
          } catch (SQLException failed) {
            throw known(failed);
          }
        });
  }

  /** Until the transaction ends. */
  private void limit(Connection connection) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
      set.setString(1, Long.toString(patience.toMillis()));
      set.execute();
    }
  }

  /** Until the transaction ends. */
  private static void set(Connection connection, String settings) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(settings)) {
      set.execute();
    }
  }

  private SQLException known(SQLException failed) {
    if (CANCELLED.equals(failed.getSQLState())) {
      throw new LrsProblem(
          ProblemCode.TOO_COSTLY,
          "The question took longer than %d seconds and was ended. Narrow it by agent, verb,"
                  .formatted(patience.toSeconds())
              + " activity, registration, since and until, which have indexes; a filter is asked of"
              + " each statement that these leave.",
          failed);
    }
    if (UNKNOWN_ZONE.equals(failed.getSQLState())) {
      throw new LrsProblem(
          ProblemCode.INVALID_PARAMETER,
          "The parameter zone is none that the database knows. Use one such as Europe/Amsterdam.",
          failed);
    }
    return failed;
  }
}
