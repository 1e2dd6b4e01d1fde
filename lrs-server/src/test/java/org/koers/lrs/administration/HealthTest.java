package org.koers.lrs.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the health page makes of the metrics. */
class HealthTest {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Gauge up = gauge("koers_database_up");
  private final Gauge waiting = gauge("koers_commit_waiting");
  private final Gauge used = gauge("jvm_memory_used_bytes", "area");
  private final Gauge most = gauge("jvm_memory_max_bytes", "area");
  private final Gauge inUse = gauge("koers_pool_in_use", "pool");
  private final Gauge open = gauge("koers_pool_open", "pool");
  private final Gauge started = gauge("process_start_time_seconds");
  private final Counter problems =
      Counter.builder().name("koers_problems_total").labelNames("code").register(registry);
  private final Histogram commit =
      Histogram.builder().name("koers_commit_seconds").classicOnly().register(registry);

  HealthTest() {
    up.set(1);
    used.labelValues("heap").set(100);
    used.labelValues("nonheap").set(5_000);
    most.labelValues("heap").set(400);
    inUse.labelValues("KoersLog").set(3);
    open.labelValues("KoersLog").set(20);
    started.set(1_790_000_000);
    commit.observe(.004);
    commit.observe(.002);
    Info.builder()
        .name("koers_build_info")
        .labelNames("version")
        .register(registry)
        .setLabelValues("9.1");
  }

  @Test
  void aServerThatStoresShouldHaveNoTroubles() {
    Health health = health(true);
    assertThat(health.storing()).isTrue();
    assertThat(health.troubles()).isEmpty();
    assertThat(health.heap().percent()).isEqualTo(25);
    assertThat(health.connections()).isEqualTo(Map.of("KoersLog", new Health.Share(3, 20)));
    assertThat(health.commitMillis()).isBetween(2.99, 3.01);
    assertThat(health.started()).isEqualTo(Instant.ofEpochSecond(1_790_000_000));
    assertThat(health.version()).isEqualTo("9.1");
  }

  @Test
  void whatHindersItShouldBeSaidTheGravestFirst() {
    up.set(0);
    waiting.set(1_001);
    used.labelValues("heap").set(399);
    problems.labelValues("KOERS-0001").inc();
    Health health = health(false);
    assertThat(health.storing()).isFalse();
    assertThat(health.troubles())
        .containsExactly(
            "trouble.database",
            "trouble.writer",
            "trouble.waiting",
            "trouble.heap",
            "trouble.incidents");
  }

  @Test
  void problemsShouldBeCountedByCodeWithTheirMeaning() {
    problems.labelValues("KOERS-0402").inc(2);
    problems.labelValues("KOERS-0304").inc();
    assertThat(health(true).problems())
        .containsExactly(Map.entry("KOERS-0304", 1L), Map.entry("KOERS-0402", 2L));
    assertThat(health(true).meaning("KOERS-0402")).isEqualTo("The database does not answer");
    assertThat(health(true).meaning("OTHER-1")).isEqualTo("OTHER-1");
  }

  private Health health(boolean writing) {
    return Health.of(Figures.of(registry), writing);
  }

  private Gauge gauge(String name, String... labels) {
    return Gauge.builder().name(name).labelNames(labels).register(registry);
  }
}
