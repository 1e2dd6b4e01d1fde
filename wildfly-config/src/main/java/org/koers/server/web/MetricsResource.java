package org.koers.server.web;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.metrics.store.DatabaseMeters;

/** What Prometheus scrapes. It is for who runs the server, so no tenant's credential opens it. */
@ApplicationScoped
@Path("/")
public class MetricsResource {
  private static final PrometheusTextFormatWriter FORMAT =
      PrometheusTextFormatWriter.builder().build();

  private final MetricsAccess access = MetricsAccess.fromSettings();

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private DataSource database;

  @PostConstruct
  void register() {
    new DatabaseMeters(new Database(database), Clock.systemUTC()).register(Meters.REGISTRY);
    PoolMeters.register(Meters.REGISTRY);
    BuildMeter.register(Meters.REGISTRY);
    JvmMetrics.builder().register(Meters.REGISTRY);
  }

  @GET
  public Response metrics(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization)
      throws IOException {
    access.require(authorization);
    ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 15);
    FORMAT.write(text, Meters.REGISTRY.scrape());
    return Response.ok(text.toByteArray())
        .header(HttpHeaders.CONTENT_TYPE, FORMAT.getContentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
