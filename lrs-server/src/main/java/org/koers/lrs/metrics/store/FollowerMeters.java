package org.koers.lrs.metrics.store;

import static java.lang.System.Logger.Level.WARNING;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;

/**
 * How far those who follow the logs are behind: forwarding to each target, and each xAPI Profile.
 * The labels are numbers, and only of the {@link #MOST} that are furthest behind.
 */
public final class FollowerMeters {

  static final int MOST = 100;

  private static final System.Logger LOG = System.getLogger(FollowerMeters.class.getName());

  /** The oldest that waits stands in the first delivery that is not settled, or next in the log. */
  private static final String FOLLOWERS =
      """
      with follower as (
        select 'forwarding' as kind, t.tenant_id, t.id, t.position, t.delivered, t.failed,
          (select count(*) from lrs.delivery d where d.tenant_id = t.tenant_id
            and d.target_id = t.id and d.state = 2) as dead,
          coalesce((select sum(d.statements) from lrs.delivery d where d.tenant_id = t.tenant_id
            and d.target_id = t.id and d.state = 0), 0) as waiting,
          coalesce((select min(d.first_position) from lrs.delivery d where d.tenant_id = t.tenant_id
            and d.target_id = t.id and d.state = 0), t.position + 1) as next
        from lrs.forwarding_target t where t.deleted is null
        union all
        select 'profiles', p.tenant_id, p.id, p.position, 0, 0, 0, 0, p.position + 1
        from lrs.xapi_profile p where p.withdrawn is null and p.mode <> 'off'
      )
      select f.kind, f.tenant_id, f.id, f.delivered, f.failed, f.dead,
        greatest(h.position - f.position, 0) + f.waiting as behind,
        coalesce(extract(epoch from now() - l.stored), 0) as oldest
      from follower f join lrs.log_head h on h.tenant_id = f.tenant_id
        left join lrs.log l on l.tenant_id = f.tenant_id and l.position = f.next
      order by behind desc, f.kind, f.tenant_id, f.id limit ?
      """;

  private record Follower(
      String kind,
      String tenant,
      String number,
      double delivered,
      double failed,
      double dead,
      double behind,
      double oldest) {

    static Follower of(ResultSet row) throws SQLException {
      return new Follower(
          row.getString("kind"),
          row.getString("tenant_id"),
          row.getString("id"),
          row.getDouble("delivered"),
          row.getDouble("failed"),
          row.getDouble("dead"),
          row.getDouble("behind"),
          Math.max(0, row.getDouble("oldest")));
    }

    boolean forwards() {
      return kind.equals("forwarding");
    }
  }

  private final Database database;
  private final Fresh<List<Follower>> last;

  public FollowerMeters(Database database, Clock clock) {
    this.database = database;
    this.last = new Fresh<>(this::read, clock);
  }

  /** Adds them to what the registry shows. */
  public void register(PrometheusRegistry registry) {
    gauge(
        registry,
        "koers_follower_behind",
        "Statements of the tenant's log that a follower has still to work off.",
        Follower::behind);
    gauge(
        registry,
        "koers_follower_oldest_seconds",
        "How long ago the oldest of them was stored; 0 when there is none.",
        Follower::oldest);
    GaugeWithCallback.builder()
        .name("koers_forwarding_dead_letters")
        .help("Statements that a target refused and that wait to be sent again by hand.")
        .labelNames("tenant", "target")
        .callback(value -> targets().forEach(f -> value.call(f.dead(), f.tenant(), f.number())))
        .register(registry);
    counter(
        registry,
        "koers_forwarding_delivered_total",
        "Statements that a target took.",
        Follower::delivered);
    counter(
        registry,
        "koers_forwarding_failed_attempts_total",
        "Requests to a target that delivered nothing and are or were repeated.",
        Follower::failed);
  }

  private void gauge(
      PrometheusRegistry registry, String name, String help, ToDoubleFunction<Follower> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("follower", "tenant", "number")
        .callback(
            value ->
                last.get()
                    .forEach(
                        f -> value.call(figure.applyAsDouble(f), f.kind(), f.tenant(), f.number())))
        .register(registry);
  }

  private void counter(
      PrometheusRegistry registry, String name, String help, ToDoubleFunction<Follower> figure) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("tenant", "target")
        .callback(
            value ->
                targets().forEach(f -> value.call(figure.applyAsDouble(f), f.tenant(), f.number())))
        .register(registry);
  }

  private List<Follower> targets() {
    return last.get().stream().filter(Follower::forwards).toList();
  }

  private List<Follower> read() {
    try {
      return database.inTransaction(
          new Tenants(database).all(),
          connection -> {
            try (PreparedStatement select = connection.prepareStatement(FOLLOWERS)) {
              select.setQueryTimeout((int) Fresh.FRESH.toSeconds());
              select.setInt(1, MOST);
              try (ResultSet rows = select.executeQuery()) {
                List<Follower> followers = new ArrayList<>();
                while (rows.next()) {
                  followers.add(Follower.of(rows));
                }
                return followers;
              }
            }
          });
    } catch (RuntimeException down) {
      LOG.log(WARNING, "Who follows the logs cannot be read: {0}", down.getMessage());
      return List.of();
    }
  }
}
