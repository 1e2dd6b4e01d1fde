package org.koers.lrs.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The second wall between tenants: the database shows and takes rows of those tenants only that a
 * transaction has named, and none where it named nobody. What is named is forgotten with the
 * transaction, so a pooled connection never carries a tenant to its next user.
 */
public final class TenantWall {

  private static final String NAME = "select set_config('koers.tenants', ?, true)";

  /**
   * The planner keeps a plan from when a table was new and empty, and reads the whole table by it
   * until the table is analyzed.
   */
  private static final String ALONG_INDEXES =
      NAME
          + ", set_config('enable_seqscan', 'off', true)"
          + ", set_config('enable_hashjoin', 'off', true)"
          + ", set_config('enable_hashagg', 'off', true)";

  private static final String BY_LOOKING_UP =
      ALONG_INDEXES
          + ", set_config('enable_nestloop', 'on', true)"
          + ", set_config('enable_mergejoin', 'off', true)";

  private static final String SIDE_BY_SIDE =
      ALONG_INDEXES
          + ", set_config('enable_nestloop', 'off', true)"
          + ", set_config('enable_mergejoin', 'on', true)";

  private TenantWall() {}

  /** Names the tenants of the transaction that is open. */
  public static void open(Connection connection, Collection<Long> tenants) throws SQLException {
    try (PreparedStatement name = connection.prepareStatement(NAME)) {
      name.setString(1, list(tenants));
      name.execute();
    }
  }

  /**
   * This SQL and its tenants, sent to the database together: one way there and back, and outside a
   * transaction one of their own. Its own parameters begin at 2; it is run by {@link #query} or
   * {@link #execute}.
   */
  public static PreparedStatement prepare(
      Connection connection, Collection<Long> tenants, String sql) throws SQLException {
    return prepare(connection, tenants, NAME, sql);
  }

  /**
   * The same for what looks up single rows or walks in the order of an index: from here to the end
   * of the transaction it goes along indexes, however small the tables are now.
   */
  public static PreparedStatement prepareAlongIndexes(
      Connection connection, Collection<Long> tenants, String sql) throws SQLException {
    return prepare(connection, tenants, BY_LOOKING_UP, sql);
  }

  /**
   * The same for a join of what comes in one order: both sides are walked once, side by side. What
   * is to be looked up instead says so by {@code lateral} and a limit.
   */
  public static PreparedStatement prepareSideBySide(
      Connection connection, Collection<Long> tenants, String sql) throws SQLException {
    return prepare(connection, tenants, SIDE_BY_SIDE, sql);
  }

  private static PreparedStatement prepare(
      Connection connection, Collection<Long> tenants, String before, String sql)
      throws SQLException {
    PreparedStatement both = connection.prepareStatement(before + "; " + sql);
    both.setString(1, list(tenants));
    return both;
  }

  /** The rows of what {@link #prepare} made. */
  public static ResultSet query(PreparedStatement prepared) throws SQLException {
    prepared.execute();
    prepared.getMoreResults();
    return prepared.getResultSet();
  }

  /** Runs what {@link #prepare} made, for its effect. */
  public static void execute(PreparedStatement prepared) throws SQLException {
    prepared.execute();
  }

  /** An array as PostgreSQL writes it. */
  private static String list(Collection<Long> tenants) {
    return tenants.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
