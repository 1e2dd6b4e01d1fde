package org.koers.lrs.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.Endpoint;

class FollowerMetersTest {

  private static final String TARGET =
      """
      insert into lrs.forwarding_target (tenant_id, name, kind, url, version, credential_kind, filter,
        batch_size, position, delivered, failed)
      select max(id), 'archive', 'lrs', 'https://127.0.0.1/', '2.0.0', 'none', '{}', 100, 1, 7, 2
      from lrs.tenant
      """;
  private static final String DEAD_LETTER =
      """
      insert into lrs.delivery (tenant_id, target_id, first_position, last_position, positions,
        statements, id, state)
      select tenant_id, id, 1, 1, '{[1,2)}', 1, gen_random_uuid(), 2 from lrs.forwarding_target
      """;
  private static final String PROFILE =
      """
      insert into lrs.xapi_profile (tenant_id, iri_hash, iri, mode, overlap, categories, position)
      select max(id), sha256('x'), 'https://x.example', 'report', 'every', '{}', 3 from lrs.tenant
      """;

  private final Endpoint endpoint = new Endpoint();

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void howFarEachFollowerIsBehindShouldBeSeenWithoutNames() throws SQLException {
    Endpoint.Client client = endpoint.newClient(Scope.ALL);
    for (int i = 0; i < 3; i++) {
      client.post(aStatement().json());
    }
    try (Connection connection = endpoint.database().owner().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(TARGET);
      sql.execute(DEAD_LETTER);
      sql.execute(PROFILE);
    }
    PrometheusRegistry registry = new PrometheusRegistry();
    new FollowerMeters(new Database(endpoint.database().app()), Clock.systemUTC())
        .register(registry);
    assertThat(gauge(registry, "koers_follower_behind", "forwarding")).isEqualTo(2);
    assertThat(gauge(registry, "koers_follower_behind", "profiles")).isZero();
    assertThat(gauge(registry, "koers_follower_oldest_seconds", "forwarding"))
        .isPositive()
        .isLessThan(300);
    assertThat(gauge(registry, "koers_follower_oldest_seconds", "profiles")).isZero();
    assertThat(gauge(registry, "koers_forwarding_dead_letters", null)).isEqualTo(1);
    assertThat(counter(registry, "koers_forwarding_delivered")).isEqualTo(7);
    assertThat(counter(registry, "koers_forwarding_failed_attempts")).isEqualTo(2);
    assertThat(registry.scrape().toString()).doesNotContain("archive", "x.example");
  }

  private static double gauge(PrometheusRegistry registry, String name, String follower) {
    return registry.scrape(name::equals).stream()
        .map(GaugeSnapshot.class::cast)
        .flatMap(gauge -> gauge.getDataPoints().stream())
        .filter(point -> follower == null || follower.equals(point.getLabels().get("follower")))
        .mapToDouble(GaugeSnapshot.GaugeDataPointSnapshot::getValue)
        .sum();
  }

  private static double counter(PrometheusRegistry registry, String name) {
    return registry.scrape(name::equals).stream()
        .map(CounterSnapshot.class::cast)
        .flatMap(counter -> counter.getDataPoints().stream())
        .mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue)
        .sum();
  }
}
