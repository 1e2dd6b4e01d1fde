package org.koers.lrs.migration.store;

import static org.koers.lrs.problem.ProblemCode.RUN_BUSY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Unavailable;
import org.koers.lrs.migration.run.Comparison;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.problem.LrsProblem;

/** Keeps the books in the database into which the statements go. */
public final class JdbcRunJournal implements RunJournal {

  /** "Koem" in ASCII: keeps our advisory locks apart from others'. */
  private static final int LOCK_CLASS = 0x4B6F656D;

  private static final String BEGIN =
      "insert into lrs.migration_run (tenant_id, kind, source, state)"
          + " values (?, ?, ?, 'running') returning id";
  private static final String END =
      "update lrs.migration_run set state = ?, message = ?, updated = now()"
          + " where tenant_id = ? and id = ? returning id";
  private static final String LATEST = "and r.kind = ? and r.source = ? order by r.id desc limit 1";
  private static final String TEXTS =
      "select id, body from lrs.statement where tenant_id = ? and id = any(?)";
  private static final String SAMPLE =
      """
      select s.id from (
        select tenant_id, position from lrs.provenance
        where tenant_id = ? and run_id = ? order by random() limit ?) p
      join lrs.statement s on s.tenant_id = p.tenant_id and s.position = p.position
      """;
  private static final String REFUSED =
      "select statement_id from lrs.migration_refusal"
          + " where tenant_id = ? and run_id = ? and statement_id = any(?)";
  private static final String COMPARED =
      """
      update lrs.migration_run set compared_at = now(), compared = ?, missing = ?, different = ?,
        not_voided_here = ?
      where tenant_id = ? and id = ? returning id
      """;
  private static final String NOT_VOIDED =
      """
      select count(*) from lrs.provenance p
      join lrs.statement s on s.tenant_id = p.tenant_id and s.position = p.position
      where p.tenant_id = ? and p.run_id = ? and p.original_voided and not s.voided
      """;

  private final DataSource source;
  private final Database database;

  /**
   * @param source connects as the application, outside any JTA transaction
   */
  public JdbcRunJournal(DataSource source) {
    this.source = source;
    this.database = new Database(source);
  }

  @Override
  public MigrationRun begin(Tenant tenant, MigrationRun.Kind kind, String from) {
    return database.inTransaction(
        tenant.id(),
        connection -> {
          long id =
              JdbcRuns.list(connection, BEGIN, row -> row.getLong(1), tenant.id(), name(kind), from)
                  .getFirst();
          return find(connection, tenant.id(), id);
        });
  }

  @Override
  public Optional<MigrationRun> latest(Tenant tenant, MigrationRun.Kind kind, String from) {
    return database.inTransaction(
        tenant.id(),
        connection ->
            JdbcRuns.list(
                    connection,
                    JdbcRuns.SELECT + LATEST,
                    JdbcRuns::run,
                    tenant.id(),
                    name(kind),
                    from)
                .stream()
                .findFirst());
  }

  @Override
  public Held hold(MigrationRun run) {
    try {
      Connection connection = source.getConnection();
      if (tryLock(connection, run)) {
        return () -> release(connection, run);
      }
      connection.close();
    } catch (SQLException failed) {
      throw Unavailable.because(failed);
    }
    throw new LrsProblem(
        RUN_BUSY,
        "Another process is busy with run "
            + run.id()
            + " of "
            + run.source()
            + ". Wait for it, or end it first.");
  }

  private static boolean tryLock(Connection connection, MigrationRun run) throws SQLException {
    return JdbcRuns.list(
            connection,
            "select pg_try_advisory_lock(?, ?)",
            row -> row.getBoolean(1),
            LOCK_CLASS,
            (int) run.id())
        .getFirst();
  }

  /** A connection that broke has let the lock go by itself. */
  private static void release(Connection connection, MigrationRun run) {
    try (connection;
        PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
      unlock.setInt(1, LOCK_CLASS);
      unlock.setInt(2, (int) run.id());
      unlock.execute();
    } catch (SQLException gone) {
      System.getLogger(JdbcRunJournal.class.getName())
          .log(System.Logger.Level.DEBUG, "The lock of a run went with its connection", gone);
    }
  }

  @Override
  public Counts record(MigrationRun run, String authority, Entry entry) {
    return database.inTransaction(
        run.tenant().id(), connection -> new EntryRows(connection, run, authority).write(entry));
  }

  @Override
  public MigrationRun end(MigrationRun run, MigrationRun.State state, String message) {
    return database.inTransaction(
        run.tenant().id(),
        connection -> {
          JdbcRuns.list(
              connection,
              END,
              row -> row.getLong(1),
              state.name().toLowerCase(Locale.ROOT),
              message,
              run.tenant().id(),
              run.id());
          return find(connection, run.tenant().id(), run.id());
        });
  }

  @Override
  public Map<UUID, String> texts(long tenantId, Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    database.inTransaction(
        tenantId,
        connection ->
            JdbcRuns.list(
                connection,
                TEXTS,
                row -> texts.put(row.getObject(1, UUID.class), row.getString(2)),
                tenantId,
                uuids(connection, ids)));
    return texts;
  }

  @Override
  public List<UUID> sample(MigrationRun run, int size) {
    return database.inTransaction(
        run.tenant().id(),
        connection ->
            JdbcRuns.list(
                connection,
                SAMPLE,
                row -> row.getObject(1, UUID.class),
                run.tenant().id(),
                run.id(),
                size));
  }

  @Override
  public List<UUID> refused(MigrationRun run, Collection<UUID> ids) {
    return database.inTransaction(
        run.tenant().id(),
        connection ->
            JdbcRuns.list(
                connection,
                REFUSED,
                row -> row.getObject(1, UUID.class),
                run.tenant().id(),
                run.id(),
                uuids(connection, ids)));
  }

  @Override
  public void compared(MigrationRun run, Comparison outcome) {
    database.inTransaction(
        run.tenant().id(),
        connection ->
            JdbcRuns.list(
                connection,
                COMPARED,
                row -> row.getLong(1),
                outcome.compared(),
                outcome.missing(),
                outcome.different(),
                outcome.notVoidedHere(),
                run.tenant().id(),
                run.id()));
  }

  @Override
  public long notVoidedHere(MigrationRun run) {
    return database.inTransaction(
        run.tenant().id(),
        connection ->
            JdbcRuns.list(
                    connection, NOT_VOIDED, row -> row.getLong(1), run.tenant().id(), run.id())
                .getFirst());
  }

  private static MigrationRun find(Connection connection, long tenantId, long id)
      throws SQLException {
    return JdbcRuns.list(connection, JdbcRuns.SELECT + "and r.id = ?", JdbcRuns::run, tenantId, id)
        .getFirst();
  }

  private static java.sql.Array uuids(Connection connection, Collection<UUID> ids)
      throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private static String name(MigrationRun.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
