package org.koers.lrs.migration.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Comparison;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Provenance;
import org.koers.lrs.migration.run.Refusal;

/** Reads the books for people. */
public final class JdbcRuns implements MigrationRuns, Provenance {

  static final String SELECT =
      """
      select r.id, r.tenant_id, t.name, r.kind, r.source, r.state, r.message, r.started, r.updated,
        r.stored, r.already_there, r.refused, r.repeated,
        r.source_order, r.source_floor, r.source_top, r.source_reached, r.line
      from lrs.migration_run r join lrs.tenant t on t.id = r.tenant_id
      where r.tenant_id = ?
      """;
  private static final String REFUSED =
      """
      select place, statement_id, code, finding, body from lrs.migration_refusal
      where tenant_id = ? and run_id = ? order by refused, length(place), place limit ?
      """;
  private static final String COMPARISON =
      """
      select compared, missing, different, not_voided_here from lrs.migration_run
      where tenant_id = ? and id = ? and compared_at is not null
      """;
  private static final String ORIGIN =
      """
      select p.run_id, r.source, p.stored_by_run, p.original_stored, a.text, p.original_version,
        p.original_voided
      from lrs.provenance p
      join lrs.migration_run r on r.tenant_id = p.tenant_id and r.id = p.run_id
      left join lrs.original_authority a
        on a.tenant_id = p.tenant_id and a.hash = p.original_authority
      where p.tenant_id = ? and p.position = ? order by p.run_id
      """;

  private final Database database;

  public JdbcRuns(Database database) {
    this.database = database;
  }

  @Override
  public List<MigrationRun> of(long tenantId) {
    return list(SELECT + "order by r.id desc", JdbcRuns::run, tenantId);
  }

  @Override
  public Optional<MigrationRun> find(long tenantId, long runId) {
    return list(SELECT + "and r.id = ?", JdbcRuns::run, tenantId, runId).stream().findFirst();
  }

  @Override
  public Optional<Comparison> comparison(long tenantId, long runId) {
    return list(
            COMPARISON,
            row -> new Comparison(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            tenantId,
            runId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Refusal> refused(long tenantId, long runId, int limit) {
    return list(REFUSED, JdbcRuns::refusal, tenantId, runId, limit);
  }

  @Override
  public List<Origin> of(long tenantId, long position) {
    return list(ORIGIN, JdbcRuns::origin, tenantId, position);
  }

  /** What a row says. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The first parameter is the tenant. */
  private <T> List<T> list(String sql, Row<T> reading, Object... parameters) {
    return database.inTransaction(
        (Long) parameters[0], connection -> list(connection, sql, reading, parameters));
  }

  static <T> List<T> list(Connection connection, String sql, Row<T> reading, Object... parameters)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reading.of(row));
        }
      }
    }
    return found;
  }

  static MigrationRun run(ResultSet row) throws SQLException {
    return new MigrationRun(
        row.getLong(1),
        new Tenant(row.getLong(2), row.getString(3)),
        MigrationRun.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        MigrationRun.State.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        row.getString(7),
        row.getTimestamp(8).toInstant(),
        row.getTimestamp(9).toInstant(),
        new Counts(row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13)),
        new Checkpoint(
            Checkpoint.Order.valueOf(row.getString(14)),
            instant(row.getTimestamp(15)),
            instant(row.getTimestamp(16)),
            instant(row.getTimestamp(17)),
            row.getLong(18)));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static Refusal refusal(ResultSet row) throws SQLException {
    return new Refusal(
        row.getString(1),
        row.getObject(2, java.util.UUID.class),
        row.getString(3),
        row.getString(4),
        row.getBytes(5));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getLong(1),
        row.getString(2),
        row.getBoolean(3),
        new Original(row.getString(4), row.getString(5), row.getString(6), row.getBoolean(7)));
  }
}
