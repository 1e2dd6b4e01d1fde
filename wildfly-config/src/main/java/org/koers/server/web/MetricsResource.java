package org.koers.server.web;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.metrics.Meters;

/** What Prometheus scrapes. It is for who runs the server, so no tenant's credential opens it. */
@ApplicationScoped
@Path("/")
public class MetricsResource {
  private static final PrometheusTextFormatWriter FORMAT =
      PrometheusTextFormatWriter.builder().build();

  private final MetricsAccess access = MetricsAccess.fromSettings();

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
