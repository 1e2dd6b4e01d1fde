package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The store on PostgreSQL, in plain JDBC: writes in groups, reads along the log. */
public final class JdbcStatementStore implements StatementStore {

  private static final String BY_ID =
      """
      select s.position, s.id, s.stored, n.text, s.version, s.voided, s.body
      from lrs.statement s join lrs.term n on n.id = s.authority_id
      where s.tenant_id = ? and s.id = ?
      """;

  private final DataSource database;
  private final Dictionary dictionary = new Dictionary();
  private final GroupCommitWriter writer;

  /**
   * @param database connects as the application, outside any JTA transaction
   */
  public JdbcStatementStore(DataSource database) {
    this.database = database;
    this.writer = new GroupCommitWriter(database, dictionary, GroupCommitWriter.Patience.USUAL);
  }

  @Override
  public StoreOutcome store(StatementBatch batch) {
    return writer.write(batch);
  }

  @Override
  public Optional<StoredStatement> find(long tenantId, UUID id) {
    return read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setLong(1, tenantId);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(StatementSearch.statement(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<StoredStatement> find(long tenantId, StatementFilter filter, Slice slice) {
    return read(
        connection -> {
          connection.setAutoCommit(false);
          try {
            return new StatementSearch(tenantId, filter, slice, dictionary).run(connection);
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  @Override
  public long head(long tenantId) {
    return read(connection -> LogHeads.position(connection, tenantId));
  }

  @Override
  public Instant consistentThrough(long tenantId) {
    return read(connection -> LogHeads.consistentThrough(connection, tenantId));
  }

  @Override
  public boolean isWriting() {
    return writer.isWriting();
  }

  @Override
  public void close() {
    writer.close();
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    Connection opened;
    try {
      opened = database.getConnection();
    } catch (SQLException noneToHave) {
      throw Unavailable.because(noneToHave);
    }
    try (Connection connection = opened) {
      return reading.from(connection);
    } catch (SQLException failed) {
      if (Unavailable.mayPass(failed)) {
        throw Unavailable.because(failed);
      }
      throw new IllegalStateException("A search failed", failed);
    }
  }
}
