package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;

/** Traces to a collector of the test's own, and what must not be in them. */
class TracesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TRACED = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String NOT_TRACED = "5bf92f3577b34da6a3ce929d0e0e4737";
  private static final String NAME = "somebody-whom-no-trace-names";
  private static final String AGENT =
      "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"" + NAME + "\"}}";

  /** What came, as text in which strings stand as they are and ids byte by byte. */
  private final Queue<String> exports = new ConcurrentLinkedQueue<>();

  private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

  @Test
  void requestsShouldBeTracedAsTheirCallersAskAndNameNobody() throws Exception {
    HttpServer collector = collector();
    String management = Integer.toString(RunningKoers.freePort());
    try (RunningKoers koers =
        RunningKoers.start(
            RunningKoers.fresh(Path.of(System.getProperty("koers.it"), "traces", "data")),
            RunningKoers.freePort(),
            Map.of(
                "koers.management.port",
                management,
                "koers.traces.endpoint",
                "http://127.0.0.1:" + collector.getAddress().getPort(),
                "koers.traces.ratio",
                "1"))) {
      assertThat(subsystems(management)).contains("opentelemetry");
      XapiClient xapi = XapiClient.of(koers, "xapi", "2.0.0");
      assertThat(xapi.send(post(xapi, TRACED, "01")).statusCode()).isEqualTo(200);
      assertThat(xapi.send(statements(xapi, TRACED, "01")).statusCode()).isEqualTo(200);
      assertThat(xapi.send(statements(xapi, NOT_TRACED, "00")).statusCode()).isEqualTo(200);
      HttpResponse<String> learners = xapi.send(nextActivityOfTheLearner(koers, xapi));
      HttpResponse<String> last = xapi.get("/about");

      String all = awaited(last.headers().firstValue("X-Request-Id").orElseThrow());
      assertThat(all)
          .contains(bytes(TRACED), "POST /xapi/statements", "GET /xapi/statements")
          .contains("GET /learn/{token}/next")
          .contains(learners.headers().firstValue("X-Request-Id").orElseThrow())
          .doesNotContain(bytes(NOT_TRACED))
          .doesNotContain(NAME, learnersToken(koers), "url.", "user_agent", "client.", "127.0.0.1");
      assertThat(addresses).containsOnly("/v1/traces");
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void withoutACollectorTheServerShouldHaveNoTelemetry() throws IOException {
    assertThat(OneServerForAll.koers().process().isAlive()).isTrue();
    assertThat(subsystems(System.getProperty("koers.management.port")))
        .contains("undertow")
        .doesNotContain("opentelemetry");
  }

  private static HttpRequest.Builder post(XapiClient xapi, String trace, String flags) {
    String statement =
        """
        {"actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
         "object":{"id":"https://example.org/traced"}}"""
            .formatted(AGENT);
    return called(xapi.request("/statements"), trace, flags)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(statement));
  }

  private static HttpRequest.Builder statements(XapiClient xapi, String trace, String flags) {
    String path = "/statements?agent=" + XapiClient.encoded(AGENT);
    return called(xapi.request(path), trace, flags);
  }

  private static HttpRequest.Builder called(
      HttpRequest.Builder request, String trace, String flags) {
    return request
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-" + flags)
        .header("User-Agent", NAME)
        .header("baggage", "person=" + NAME);
  }

  private static HttpRequest.Builder nextActivityOfTheLearner(RunningKoers koers, XapiClient xapi) {
    return xapi.request("/about").uri(koers.at("/learn/" + learnersToken(koers) + "/next"));
  }

  private static String learnersToken(RunningKoers koers) {
    return koers
        .description()
        .path("learner")
        .path("url")
        .asText()
        .replaceAll(".*/learn/([^/]+).*", "$1");
  }

  private HttpServer collector() throws IOException {
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    collector.createContext("/", this::take);
    collector.start();
    return collector;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = new GZIPInputStream(exchange.getRequestBody()).readAllBytes();
    exports.add(new String(body, StandardCharsets.ISO_8859_1));
    addresses.add(exchange.getRequestURI().toString());
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private String awaited(String request) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (exports.stream().noneMatch(export -> export.contains(request))) {
      assertThat(Instant.now()).as("no span of %s", request).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return String.join("\n", exports);
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  private static List<String> subsystems(String management) throws IOException {
    try (ModelControllerClient client =
        ModelControllerClient.Factory.create("127.0.0.1", Integer.parseInt(management))) {
      ModelNode question = new ModelNode();
      question.get("operation").set("read-children-names");
      question.get("child-type").set("subsystem");
      return client.execute(question).get("result").asList().stream()
          .map(ModelNode::asString)
          .toList();
    }
  }
}
