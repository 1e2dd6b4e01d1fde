package org.koers.lrs.forwarding.store;

import static org.koers.lrs.forwarding.store.TargetRows.COLUMNS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.DeadLetter;
import org.koers.lrs.forwarding.FilterJson;
import org.koers.lrs.forwarding.NewTarget;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.forwarding.SealedCredential;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.forwarding.TargetStatus;
import org.koers.lrs.forwarding.Targets;

/** Targets on PostgreSQL. */
public record JdbcTargets(Database database) implements Targets {

  private static final String ADD =
      """
      insert into lrs.forwarding_target as t (tenant_id, name, kind, url, version, credential_kind,
        credential, filter, batch_size, paused, position)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, name) where deleted is null do nothing
      returning %s
      """
          .formatted(COLUMNS);

  private static final String STATUS =
      """
      select %s, t.position, coalesce(h.position, 0) as head, t.delivered, t.failed,
        t.last_success, t.last_failure, t.last_reason,
        case when t.next_try > now() then t.next_try end as next_try_after_failure,
        coalesce((select sum(d.statements) from lrs.delivery d where d.tenant_id = t.tenant_id
          and d.target_id = t.id and d.state = 0), 0) as waiting,
        (select count(*) from lrs.delivery d where d.tenant_id = t.tenant_id
          and d.target_id = t.id and d.state = 2) as dead
      from lrs.forwarding_target t left join lrs.log_head h on h.tenant_id = t.tenant_id
      where t.tenant_id = ? and t.deleted is null
      """
          .formatted(COLUMNS);

  private static final String CHANGE =
      """
      update lrs.forwarding_target t set name = ?, url = ?, version = ?, credential_kind = ?,
        credential = ?, filter = ?, batch_size = ?, revision = revision + 1, next_try = '-infinity'
      where tenant_id = ? and id = ? and deleted is null and not exists (
        select from lrs.forwarding_target o where o.tenant_id = t.tenant_id and o.name = ?
          and o.deleted is null and o.id <> t.id)
      """;

  private static final String PAUSE =
      """
      update lrs.forwarding_target set paused = ?, next_try = '-infinity', failures = 0, refusals = 0
      where tenant_id = ? and id = ? and deleted is null
      """;

  private static final String DELETE =
      """
      update lrs.forwarding_target set deleted = now(), credential = null, credential_kind = 'none'
      where tenant_id = ? and id = ? and deleted is null
      """;

  private static final String LETTERS =
      """
      select d.last_position, s.id::text, d.answered, d.attempts, d.status, d.answer
      from lrs.delivery d left join lrs.statement s
        on s.tenant_id = d.tenant_id and s.position = d.last_position
      where d.tenant_id = ? and d.target_id = ? and d.state = 2 and d.last_position > ?
      order by d.last_position limit ?
      """;

  private static final String REPLAY =
      """
      update lrs.delivery set state = 0
      where tenant_id = ? and target_id = ? and state = 2
      """;

  private static final String TRY_NOW =
      """
      update lrs.forwarding_target set next_try = '-infinity', refusals = 0
      where tenant_id = ? and id = ?
      """;

  @Override
  public Optional<Target> add(long tenantId, NewTarget target) {
    TargetPlan plan = target.plan();
    return database.inTransaction(
        tenantId,
        connection ->
            Sql.query(
                    connection,
                    ADD,
                    TargetRows::target,
                    tenantId,
                    plan.name(),
                    plan.kind().text(),
                    plan.url().toString(),
                    plan.version().text(),
                    target.credential().kind(),
                    target.credential().sealed(),
                    FilterJson.write(plan.filter()).toString(),
                    plan.batchSize(),
                    target.paused(),
                    position(connection, tenantId, target.start()))
                .stream()
                .findFirst());
  }

  private static long position(Connection connection, long tenantId, Start start)
      throws SQLException {
    String head = "select position from lrs.log_head where tenant_id = ?";
    String before =
        "select position from lrs.log where tenant_id = ? and stored <= ? order by stored desc limit"
            + " 1";
    List<Long> found =
        switch (start) {
          case Start.Now now -> Sql.query(connection, head, row -> row.getLong(1), tenantId);
          case Start.After(long position) -> List.of(position);
          case Start.Since since ->
              Sql.query(connection, before, row -> row.getLong(1), tenantId, since.time());
        };
    return found.isEmpty() ? 0 : found.getFirst();
  }

  @Override
  public List<TargetStatus> all(long tenantId) {
    return database.inTransaction(
        tenantId,
        connection ->
            Sql.query(connection, STATUS + " order by t.name", TargetRows::status, tenantId));
  }

  @Override
  public Optional<TargetStatus> find(long tenantId, long id) {
    return database
        .inTransaction(
            tenantId,
            connection ->
                Sql.query(connection, STATUS + " and t.id = ?", TargetRows::status, tenantId, id))
        .stream()
        .findFirst();
  }

  @Override
  public boolean change(Target changed) {
    TargetPlan plan = changed.plan();
    SealedCredential credential = changed.credential();
    return run(
            changed,
            CHANGE,
            plan.name(),
            plan.url().toString(),
            plan.version().text(),
            credential.kind(),
            credential.sealed(),
            FilterJson.write(plan.filter()).toString(),
            plan.batchSize(),
            changed.tenantId(),
            changed.id(),
            plan.name())
        == 1;
  }

  @Override
  public void pause(Target target, boolean paused) {
    run(target, PAUSE, paused, target.tenantId(), target.id());
  }

  @Override
  public void delete(Target target) {
    run(target, DELETE, target.tenantId(), target.id());
  }

  @Override
  public List<DeadLetter> deadLetters(Target target, long afterPosition, int limit) {
    return database.inTransaction(
        target.tenantId(),
        connection ->
            Sql.query(
                connection,
                LETTERS,
                row ->
                    new DeadLetter(
                        row.getLong(1),
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getInt(5),
                        Optional.ofNullable(row.getString(6)).orElse("")),
                target.tenantId(),
                target.id(),
                afterPosition,
                limit));
  }

  @Override
  public boolean replay(Target target, long position) {
    return replay(target, REPLAY + " and last_position = ?", position) == 1;
  }

  @Override
  public int replayAll(Target target) {
    return replay(target, REPLAY + " and last_position > ?", 0);
  }

  private int replay(Target target, String sql, long position) {
    return database.inTransaction(
        target.tenantId(),
        connection -> {
          int again = Sql.run(connection, sql, target.tenantId(), target.id(), position);
          Sql.run(connection, TRY_NOW, target.tenantId(), target.id());
          return again;
        });
  }

  private int run(Target target, String sql, Object... parameters) {
    return database.inTransaction(
        target.tenantId(), connection -> Sql.run(connection, sql, parameters));
  }
}
