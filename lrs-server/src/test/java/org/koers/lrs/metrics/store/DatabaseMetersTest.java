package org.koers.lrs.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.TestDatabase;

class DatabaseMetersTest {

  @Test
  void theEndOfTheLogShouldBeSeenOnceTheReadingIsOld() {
    try (Endpoint endpoint = new Endpoint()) {
      Endpoint.Client client = endpoint.newClient(Scope.ALL);
      Time time = new Time();
      PrometheusRegistry registry = registry(endpoint.database(), time);
      assertThat(value(registry, "koers_log_position")).isZero();
      double stored = Meters.STATEMENTS.get();

      client.post("[" + aStatement().json() + "," + aStatement().json() + "]");

      assertThat(Meters.STATEMENTS.get()).isEqualTo(stored + 2);
      assertThat(value(registry, "koers_log_position")).isZero();
      time.now = time.now.plus(Fresh.FRESH).plusMillis(1);
      assertThat(value(registry, "koers_log_position")).isEqualTo(2);
      assertThat(value(registry, "koers_tenants")).isEqualTo(1);
      assertThat(value(registry, "koers_database_up")).isEqualTo(1);
    }
  }

  @Test
  void aDatabaseThatIsAwayShouldBeSaidAndNotFail() {
    PrometheusRegistry registry = new PrometheusRegistry();
    org.postgresql.ds.PGSimpleDataSource nowhere = new org.postgresql.ds.PGSimpleDataSource();
    nowhere.setPortNumbers(new int[] {1});
    new DatabaseMeters(new Database(nowhere), new Time()).register(registry);
    assertThat(value(registry, "koers_database_up")).isZero();
  }

  private static PrometheusRegistry registry(TestDatabase database, Clock clock) {
    PrometheusRegistry registry = new PrometheusRegistry();
    new DatabaseMeters(new Database(database.app()), clock).register(registry);
    return registry;
  }

  private static double value(PrometheusRegistry registry, String name) {
    return registry.scrape(name::equals).stream()
        .map(GaugeSnapshot.class::cast)
        .flatMap(gauge -> gauge.getDataPoints().stream())
        .mapToDouble(GaugeSnapshot.GaugeDataPointSnapshot::getValue)
        .sum();
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
