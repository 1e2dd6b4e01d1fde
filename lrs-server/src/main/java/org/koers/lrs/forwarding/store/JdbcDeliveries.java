package org.koers.lrs.forwarding.store;

import static org.koers.lrs.forwarding.store.TargetRows.COLUMNS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.forwarding.delivery.Answer;
import org.koers.lrs.forwarding.delivery.Deliveries;
import org.koers.lrs.forwarding.delivery.Delivery;
import org.koers.lrs.forwarding.delivery.Lease;

/** Deliveries on PostgreSQL; all times are the database's, so that nodes agree on them. */
public record JdbcDeliveries(Database database) implements Deliveries {

  private static final String TENANTS =
      "select distinct tenant_id from lrs.forwarding_target where deleted is null and not paused";

  private static final String CLAIM =
      """
      with due as (
        select t.tenant_id, t.id from lrs.forwarding_target t
        where t.deleted is null and not t.paused and t.next_try <= now() and t.lease_until <= now()
          and (t.position < (select h.position from lrs.log_head h where h.tenant_id = t.tenant_id)
            or exists (select from lrs.delivery d where d.tenant_id = t.tenant_id
              and d.target_id = t.id and d.state = 0))
        order by t.lease_until, t.tenant_id, t.id limit ?
        for update of t skip locked)
      update lrs.forwarding_target t
      set lease_owner = gen_random_uuid(), lease_until = now() + ? * interval '1 millisecond'
      from due where t.tenant_id = due.tenant_id and t.id = due.id
      returning %s, t.lease_owner, t.revision, t.position, t.failures
      """
          .formatted(COLUMNS);

  /** What a lease may still do: also after a pause, what came of a request is written down. */
  private static final String MINE = " where tenant_id = ? and id = ? and lease_owner = ?";

  private static final String RENEW =
      "update lrs.forwarding_target set lease_until = now() + ? * interval '1 millisecond'"
          + MINE
          + " and revision = ? and not paused and deleted is null and next_try <= now()";

  private static final String MOVE = "update lrs.forwarding_target set position = ?" + MINE;

  private static final String DELIVERED =
      """
      update lrs.forwarding_target set delivered = delivered + ?, last_success = now(),
        failures = 0, refusals = 0
      """
          + MINE;

  /**
   * From the twentieth refusal in a row on, ever longer: perhaps it is the target that is wrong.
   */
  private static final String REFUSED =
      """
      update lrs.forwarding_target set last_failure = now(), last_reason = ?, failures = 0,
        refusals = refusals + 1, next_try = case when refusals < 20 then next_try
          else now() + least(900, 60 * power(2, least(refusals - 20, 10))) * interval '1 second' end
      """
          + MINE;

  private static final String FAILED =
      """
      update lrs.forwarding_target set failed = failed + 1, failures = failures + 1,
        last_failure = now(), last_reason = ?, next_try = now() + ? * interval '1 millisecond',
        paused = paused or ?
      """
          + MINE;

  private static final String HOLD =
      "update lrs.forwarding_target set lease_until = lease_until" + MINE;

  private static final String RELEASE =
      "update lrs.forwarding_target set lease_owner = null, lease_until = now()" + MINE;

  private static final String ADD =
      """
      insert into lrs.delivery (tenant_id, target_id, id, attempts, first_position, last_position,
        statements, status, answer, positions)
      select ?, ?, ?, ?, min(p), max(p), count(*), ?, ?, range_agg(int8range(p, p, '[]'))
      from unnest(?::bigint[]) p
      """;

  private static final String BEGIN =
      """
      update lrs.delivery d set attempts = attempts + 1
      where tenant_id = ? and target_id = ? and last_position = (
        select last_position from lrs.delivery where tenant_id = ? and target_id = ? and state = 0
        order by last_position limit 1)
      returning id, attempts, array(select generate_series(lower(r), upper(r) - 1)
        from unnest(positions) r order by 1) as positions
      """;

  private static final String SETTLE =
      """
      update lrs.delivery set state = ?, answered = now(), status = ?, answer = ?
      where tenant_id = ? and target_id = ? and last_position = ?
      """;

  private static final String REMOVE =
      "delete from lrs.delivery where tenant_id = ? and target_id = ? and last_position = ?";

  private static final int WAITING = 0;
  private static final int TAKEN = 1;
  private static final int DEAD = 2;

  @Override
  public Set<Long> tenants() {
    return Set.copyOf(
        database.inTransaction(
            new Tenants(database).all(),
            connection -> Sql.query(connection, TENANTS, row -> row.getLong(1))));
  }

  @Override
  public List<Lease> claim(Set<Long> tenants, Duration lease, int most) {
    return database.inTransaction(
        tenants,
        connection -> Sql.query(connection, CLAIM, JdbcDeliveries::lease, most, lease.toMillis()));
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(
        TargetRows.target(row),
        row.getObject("lease_owner", UUID.class),
        row.getInt("revision"),
        row.getLong("position"),
        row.getInt("failures"));
  }

  @Override
  public Optional<Delivery> begin(Lease lease, Duration renewal) {
    return database.inTransaction(
        lease.target().tenantId(),
        connection -> {
          long tenant = lease.target().tenantId();
          long target = lease.target().id();
          require(
              Sql.run(
                  connection,
                  RENEW,
                  renewal.toMillis(),
                  tenant,
                  target,
                  lease.token(),
                  lease.revision()));
          return Sql.query(
                  connection, BEGIN, JdbcDeliveries::delivery, tenant, target, tenant, target)
              .stream()
              .findFirst();
        });
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Long[] positions = (Long[]) row.getArray("positions").getArray();
    return new Delivery(
        row.getObject("id", UUID.class), List.of(positions), row.getInt("attempts"));
  }

  @Override
  public Optional<Delivery> add(Lease lease, List<Long> positions, long workedOff) {
    Optional<Delivery> added =
        positions.isEmpty()
            ? Optional.empty()
            : Optional.of(new Delivery(UUID.randomUUID(), positions, 1));
    within(lease, MOVE, workedOff)
        .then(
            connection -> {
              if (added.isPresent()) {
                insert(connection, lease, added.get(), null);
              }
            });
    return added;
  }

  private static void insert(
      Connection connection, Lease lease, Delivery delivery, @Nullable Answer answer)
      throws SQLException {
    Sql.run(
        connection,
        ADD,
        lease.target().tenantId(),
        lease.target().id(),
        delivery.id(),
        delivery.attempts(),
        answer == null ? null : answer.status(),
        answer == null ? null : answer.kept(),
        delivery.positions());
  }

  @Override
  public void delivered(Lease lease, Delivery delivery, Answer answer) {
    within(lease, DELIVERED, (long) delivery.positions().size())
        .then(connection -> settle(connection, lease, delivery, TAKEN, answer));
  }

  @Override
  public void refused(Lease lease, Delivery delivery, Answer answer) {
    String reason =
        "The target refused the statement at position %d with %d: %s"
            .formatted(delivery.last(), answer.status(), answer.kept());
    within(lease, REFUSED, reason)
        .then(connection -> settle(connection, lease, delivery, DEAD, answer));
  }

  @Override
  public void split(Lease lease, Delivery delivery, Answer answer) {
    List<Long> all = delivery.positions();
    within(lease, HOLD)
        .then(
            connection -> {
              remove(connection, lease, delivery);
              for (List<Long> half :
                  List.of(
                      all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
                Delivery part = new Delivery(UUID.randomUUID(), half, delivery.attempts());
                insert(connection, lease, part, answer);
              }
            });
  }

  @Override
  public void gone(Lease lease, Delivery delivery) {
    within(lease, HOLD)
        .then(
            connection -> {
              if (delivery.attempts() > 1) {
                Answer last =
                    Answer.none("The statements were erased here before it was tried again");
                settle(connection, lease, delivery, TAKEN, last);
              } else {
                remove(connection, lease, delivery);
              }
            });
  }

  @Override
  public void failed(Lease lease, Delivery delivery, Answer answer, Retry retry) {
    within(lease, FAILED, retry.reason(), retry.delay().toMillis(), retry.pause())
        .then(connection -> settle(connection, lease, delivery, WAITING, answer));
  }

  @Override
  public void release(Lease lease) {
    database.inTransaction(
        lease.target().tenantId(), connection -> Sql.run(connection, RELEASE, mine(lease)));
  }

  private static void settle(
      Connection connection, Lease lease, Delivery delivery, int state, Answer answer)
      throws SQLException {
    Sql.run(
        connection,
        SETTLE,
        state,
        answer.status(),
        answer.kept(),
        lease.target().tenantId(),
        lease.target().id(),
        delivery.last());
  }

  private static void remove(Connection connection, Lease lease, Delivery delivery)
      throws SQLException {
    Sql.run(connection, REMOVE, lease.target().tenantId(), lease.target().id(), delivery.last());
  }

  /** What follows in the same transaction once the lease has been found to hold. */
  private interface Rest {
    void then(Step step);
  }

  private interface Step {
    void with(Connection connection) throws SQLException;
  }

  private Rest within(Lease lease, String sql, Object... values) {
    List<Object> parameters = new ArrayList<>(List.of(values));
    parameters.addAll(List.of(mine(lease)));
    return step ->
        database.inTransaction(
            lease.target().tenantId(),
            connection -> {
              require(Sql.run(connection, sql, parameters.toArray()));
              step.with(connection);
              return true;
            });
  }

  private static Object[] mine(Lease lease) {
    return new Object[] {lease.target().tenantId(), lease.target().id(), lease.token()};
  }

  private static void require(int rows) {
    if (rows != 1) {
      throw new LeaseLost();
    }
  }
}
