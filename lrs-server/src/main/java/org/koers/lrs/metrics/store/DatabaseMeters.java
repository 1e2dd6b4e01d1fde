package org.koers.lrs.metrics.store;

import static java.lang.System.Logger.Level.WARNING;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;

/**
 * What only the database knows, asked when somebody reads it. Tenants are labelled by their number,
 * and only those with the longest logs.
 */
public final class DatabaseMeters {

  static final int MOST_TENANTS = 20;

  private static final System.Logger LOG = System.getLogger(DatabaseMeters.class.getName());
  private static final String HEADS =
      """
      select tenant_id, position, extract(epoch from stored) as stored, count(*) over () as tenants
      from lrs.log_head order by position desc, tenant_id limit ?
      """;

  private record Head(String tenant, double position, double stored) {}

  private record Reading(boolean up, int tenants, List<Head> heads) {
    static final Reading DOWN = new Reading(false, 0, List.of());
  }

  private final Database database;
  private final Fresh<Reading> last;

  public DatabaseMeters(Database database, Clock clock) {
    this.database = database;
    this.last = new Fresh<>(this::read, clock);
  }

  /** Adds them to what the registry shows. */
  public void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("koers_database_up")
        .help("1 when the database answered the last reading, else 0.")
        .callback(value -> value.call(reading().up() ? 1 : 0))
        .register(registry);
    GaugeWithCallback.builder()
        .name("koers_tenants")
        .help("Tenants in the store.")
        .callback(value -> value.call(reading().tenants()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("koers_log_position")
        .help("The end of a tenant's log; the %d longest logs.".formatted(MOST_TENANTS))
        .labelNames("tenant")
        .callback(value -> reading().heads().forEach(h -> value.call(h.position(), h.tenant())))
        .register(registry);
    GaugeWithCallback.builder()
        .name("koers_log_stored_timestamp_seconds")
        .help("When the newest statement of a tenant was stored; the same tenants.")
        .labelNames("tenant")
        .callback(value -> reading().heads().forEach(h -> value.call(h.stored(), h.tenant())))
        .register(registry);
  }

  private Reading reading() {
    return last.get();
  }

  private Reading read() {
    try {
      return database.inTransaction(
          new Tenants(database).all(),
          connection -> {
            try (PreparedStatement select = connection.prepareStatement(HEADS)) {
              select.setQueryTimeout((int) Fresh.FRESH.toSeconds());
              select.setInt(1, MOST_TENANTS);
              try (ResultSet rows = select.executeQuery()) {
                return readingOf(rows);
              }
            }
          });
    } catch (RuntimeException down) {
      LOG.log(WARNING, "The metrics of the database cannot be read: {0}", down.getMessage());
      return Reading.DOWN;
    }
  }

  private static Reading readingOf(ResultSet rows) throws java.sql.SQLException {
    List<Head> heads = new ArrayList<>();
    int tenants = 0;
    while (rows.next()) {
      tenants = rows.getInt("tenants");
      heads.add(
          new Head(
              rows.getString("tenant_id"), rows.getDouble("position"), rows.getDouble("stored")));
    }
    return new Reading(true, tenants, heads);
  }
}
