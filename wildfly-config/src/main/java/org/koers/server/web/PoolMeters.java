package org.koers.server.web;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The server's own figures of its two connection pools, read through JMX. */
final class PoolMeters {
  private static final List<String> POOLS = List.of("Koers", "KoersLog");

  private PoolMeters() {}

  static void register(PrometheusRegistry registry) {
    gauge(registry, "koers_pool_in_use", "InUseCount", "Connections in use.");
    gauge(registry, "koers_pool_open", "ActiveCount", "Connections open to the database.");
    counter(
        registry, "koers_pool_waits_total", "WaitCount", "Requests that waited for a connection.");
    counter(
        registry,
        "koers_pool_timed_out_total",
        "BlockingFailureCount",
        "Requests that waited for a connection in vain.");
  }

  private static void gauge(
      PrometheusRegistry registry, String name, String attribute, String help) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("pool")
        .callback(
            value ->
                POOLS.forEach(pool -> figure(pool, attribute).ifPresent(n -> value.call(n, pool))))
        .register(registry);
  }

  private static void counter(
      PrometheusRegistry registry, String name, String attribute, String help) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("pool")
        .callback(
            value ->
                POOLS.forEach(pool -> figure(pool, attribute).ifPresent(n -> value.call(n, pool))))
        .register(registry);
  }

  private static OptionalDouble figure(String pool, String attribute) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name =
          new ObjectName("jboss.as:subsystem=datasources,data-source=" + pool + ",statistics=pool");
      return server.getAttribute(name, attribute) instanceof Number number
          ? OptionalDouble.of(number.doubleValue())
          : OptionalDouble.empty();
    } catch (JMException absent) {
      return OptionalDouble.empty();
    }
  }
}
