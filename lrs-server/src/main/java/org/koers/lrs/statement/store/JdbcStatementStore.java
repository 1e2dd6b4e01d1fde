package org.koers.lrs.statement.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.TenantWall;

/** The store on PostgreSQL, in plain JDBC: writes in groups, reads along the log. */
public final class JdbcStatementStore implements StatementStore {

  private static final String BY_ID =
      """
      select s.position, s.id, s.stored, n.text, s.version, s.voided, s.body
      from lrs.statement s join lrs.term n on n.id = s.authority_id
      where s.tenant_id = ? and s.id = ?
      """;

  private final Database database;
  private final Dictionary dictionary = new Dictionary();
  private final GroupCommitWriter writer;
  private final QueryGate queries = new QueryGate(QueryGate.AT_ONCE, Duration.ofSeconds(5));
  private final ErasureWatch watch;

  /**
   * @param database connects as the application, outside any JTA transaction
   */
  public JdbcStatementStore(DataSource database) {
    this.database = new Database(database);
    this.writer = new GroupCommitWriter(database, dictionary, GroupCommitWriter.Patience.USUAL);
    this.watch = new ErasureWatch(this.database, dictionary.erasures());
  }

  @Override
  public StoreOutcome store(StatementBatch batch) {
    return writer.write(batch);
  }

  @Override
  public Optional<StoredStatement> find(long tenantId, UUID id) {
    return database.bare(
        connection -> {
          try (PreparedStatement select =
              TenantWall.prepare(connection, List.of(tenantId), BY_ID)) {
            select.setLong(2, tenantId);
            select.setObject(3, id);
            try (ResultSet row = TenantWall.query(select)) {
              return row.next() ? Optional.of(StatementSearch.statement(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<StoredStatement> find(long tenantId, StatementFilter filter, Slice slice) {
    return queries.run(
        () ->
            database.bare(
                connection ->
                    new StatementSearch(tenantId, filter, slice, dictionary).run(connection)));
  }

  @Override
  public long head(long tenantId) {
    return database.bare(connection -> LogHeads.position(connection, tenantId));
  }

  @Override
  public Revision revision(long tenantId) {
    return database.bare(connection -> LogHeads.revision(connection, tenantId));
  }

  @Override
  public Instant consistentThrough(long tenantId) {
    return database.bare(connection -> LogHeads.consistentThrough(connection, tenantId));
  }

  @Override
  public Optional<Instant> storedThrough(long tenantId) {
    return writer.storedThrough(tenantId);
  }

  @Override
  public boolean isWriting() {
    return writer.isWriting();
  }

  @Override
  public void close() {
    watch.close();
    writer.close();
  }
}
