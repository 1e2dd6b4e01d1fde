package org.koers.server.web;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.MDC;

/**
 * What the server's OpenTelemetry, which finds this class by itself, may say to others. Its own
 * spans have the address with its query and the learner's token, and its log lines whatever is in
 * them. Without traces there is no OpenTelemetry, and this class is never loaded.
 */
public final class PlainTraces implements AutoConfigurationCustomizerProvider {
  private static final String REQUEST = "koers.request";

  /** No address: {@code http.route} is the template of its path. */
  private static final Set<String> SAID =
      Set.of(
          REQUEST, "error.type", "http.request.method", "http.response.status_code", "http.route");

  /** What the server's configuration has no words for. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.exporter.otlp.timeout", "10",
          "otel.logs.exporter", "none",
          "otel.metrics.exporter", "none",
          "otel.propagators", "tracecontext",
          "otel.traces.sampler", "parentbased_traceidratio");

  @Override
  public void customize(AutoConfigurationCustomizer telemetry) {
    telemetry
        .addPropertiesCustomizer(server -> PROPERTIES)
        .addTracerProviderCustomizer(
            (tracers, properties) -> tracers.addSpanProcessor(new NamingRequest()))
        .addSpanExporterCustomizer((exporter, properties) -> new PlainExporter(exporter));
  }

  /** The id that the answer and the lines of the log carry. */
  private static final class NamingRequest implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      if (MDC.get("request") instanceof String id) {
        span.setAttribute(REQUEST, id);
      }
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      // has nothing to add
    }

    @Override
    public boolean isEndRequired() {
      return false;
    }
  }

  private record PlainExporter(SpanExporter exporter) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return exporter.export(spans.stream().<SpanData>map(PlainSpan::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
      return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return exporter.shutdown();
    }
  }

  private static final class PlainSpan extends DelegatingSpanData {
    private final Attributes said;

    PlainSpan(SpanData span) {
      super(span);
      said = span.getAttributes().toBuilder().removeIf(key -> !SAID.contains(key.getKey())).build();
    }

    @Override
    public Attributes getAttributes() {
      return said;
    }

    @Override
    public int getTotalAttributeCount() {
      return said.size();
    }

    /** Events are exceptions, with their messages. */
    @Override
    public List<EventData> getEvents() {
      return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
      return 0;
    }
  }
}
