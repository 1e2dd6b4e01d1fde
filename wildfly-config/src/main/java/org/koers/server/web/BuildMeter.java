package org.koers.server.web;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.koers.lrs.LrsResources;

/** Which Koers this is. */
final class BuildMeter {
  private static final String POM = "/META-INF/maven/org.koers/lrs-server/pom.properties";

  private BuildMeter() {}

  static void register(PrometheusRegistry registry) {
    Info.builder()
        .name("koers_build_info")
        .help("The version of Koers and of Java that run here.")
        .labelNames("version", "java")
        .register(registry)
        .setLabelValues(version(), Runtime.version().toString());
  }

  /** As Maven wrote it into the record store's jar. */
  private static String version() {
    Properties maven = new Properties();
    try (InputStream file = LrsResources.class.getResourceAsStream(POM)) {
      if (file != null) {
        maven.load(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return maven.getProperty("version", "unknown");
  }
}
