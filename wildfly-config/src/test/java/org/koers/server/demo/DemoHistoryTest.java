package org.koers.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.validate.StatementValidator;
import org.koers.lrs.xapi.version.XapiVersion;

/** Against a small HTTP server that keeps what it is sent, so that the wire format is seen. */
class DemoHistoryTest {

  private static final String HOME = "http://localhost:8080";
  private static final Instant TODAY = Instant.parse("2026-03-02T15:00:00Z");

  /** Answers, and for each of the nine attempts completed and passed or failed. */
  private static final int ALL = 6 + 10 + 18 + 15 + 2 * 9;

  private final Map<String, JsonObject> stored = new LinkedHashMap<>();
  private int refusal;
  private boolean silent;
  private HttpServer server;
  private URI endpoint;

  @BeforeEach
  void startStore() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/xapi103/statements", this::store);
    server.start();
    endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi103");
  }

  @AfterEach
  void stopStore() {
    server.stop(0);
  }

  @Test
  void shouldTellTheWholeHistoryOfAllLearners() {
    assertThat(send(TODAY)).isEqualTo(ALL);
    assertThat(stored).hasSize(ALL);
    assertThat(verbsOf("kr-7f20c4"))
        .containsExactly(
            "answered",
            "answered",
            "answered",
            "answered",
            "answered",
            "answered",
            "completed",
            "failed");
    assertThat(verbsOf("kr-b1e95a")).contains("answered", "completed", "passed");
  }

  @Test
  void shouldSayWhoWhatAndWhichCompetencyAsTheStandardHasIt() {
    send(TODAY);
    JsonObject first = stored.values().iterator().next();
    JsonObject account = first.getAsJsonObject("actor").getAsJsonObject("account");
    assertThat(account.get("homePage").getAsString()).isEqualTo(HOME);
    assertThat(account.get("name").getAsString()).isEqualTo("kr-7f20c4");
    assertThat(first.get("timestamp").getAsString()).isEqualTo("2026-01-16T09:00:40Z");
    assertThat(first.getAsJsonObject("result").get("success").getAsBoolean()).isFalse();
    JsonObject context = first.getAsJsonObject("context");
    assertThat(context.getAsJsonObject("contextActivities").toString())
        .contains(
            "\"category\":[{\"id\":\"https://w3id.org/koers/demo/privacy#personal-data\"",
            "\"grouping\":[{\"id\":\"https://lms.example.org/courses/privacy-op-kantoor\"",
            "\"parent\":[{");
  }

  @Test
  void aCourseGoneThroughTwiceShouldBeTwoAttempts() {
    send(TODAY);
    assertThat(
            stored.values().stream()
                .filter(one -> one.get("actor").toString().contains("kr-40d8e2"))
                .map(one -> one.getAsJsonObject("context").get("registration").getAsString())
                .distinct())
        .hasSize(3);
  }

  @Test
  void theLevelOfAnAdvancedCourseShouldBeSaid() {
    send(TODAY);
    assertThat(
            stored.values().stream()
                .map(one -> one.getAsJsonObject("context").get("extensions"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct())
        .containsExactly("{\"https://w3id.org/koers/ns#level\":\"advanced\"}");
  }

  @Test
  void shouldBeValidByTheRulesOfTheStore() throws IOException {
    send(TODAY);
    for (JsonObject statement : stored.values()) {
      JsonNode json = new ObjectMapper().readTree(statement.toString());
      assertThat(StatementValidator.validate(json, XapiVersion.V1_0_3)).as("%s", json).isEmpty();
    }
  }

  @Test
  void shouldDoubleNothingWhenSentAgain() {
    send(TODAY);
    Map<String, JsonObject> before = new LinkedHashMap<>(stored);
    send(TODAY);
    assertThat(stored).isEqualTo(before);
  }

  @Test
  void shouldLeaveWhatAnEarlierDayTold() {
    send(TODAY);
    Map<String, JsonObject> before = new LinkedHashMap<>(stored);
    assertThat(send(TODAY.plusSeconds(3 * 86_400))).isEqualTo(ALL);
    assertThat(stored).isEqualTo(before);
  }

  @Test
  void shouldSayThatTheKeyIsWrong() {
    refusal = 401;
    assertThatThrownBy(() -> send(TODAY))
        .isInstanceOf(HistoryProblem.class)
        .hasMessageContaining(endpoint.toString())
        .hasMessageContaining("401")
        .hasMessageEndingWith("Check the key and the secret of the endpoint.");
  }

  @Test
  void shouldSayThatTheServerGaveNoReason() {
    refusal = 401;
    silent = true;
    assertThatThrownBy(() -> send(TODAY))
        .isInstanceOf(HistoryProblem.class)
        .hasMessageContaining("the server refused and gave no reason. Check the key");
  }

  @Test
  void shouldSayThatNobodyListens() {
    server.stop(0);
    assertThatThrownBy(() -> send(TODAY))
        .isInstanceOf(HistoryProblem.class)
        .hasMessageEndingWith("Check that the server is running and that its address is right.");
  }

  private int send(Instant now) {
    DemoHistory history = new DemoHistory(Clock.fixed(now, ZoneOffset.UTC));
    return history.send(endpoint, "key", "secret", HOME, learners());
  }

  private static List<DemoLearner> learners() {
    try {
      return DemoOrganisations.in(DemoCourseSourcesTest.DEMO).getFirst().learners();
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private List<String> verbsOf(String pseudonym) {
    return stored.values().stream()
        .filter(statement -> statement.get("actor").toString().contains(pseudonym))
        .map(statement -> statement.getAsJsonObject("verb").get("id").getAsString())
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .toList();
  }

  private void store(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    JsonObject statement = JsonParser.parseString(body).getAsJsonObject();
    String id = exchange.getRequestURI().getQuery().replace("statementId=", "");
    JsonObject there = stored.get(id);
    int status = refusal != 0 ? refusal : there == null || there.equals(statement) ? 204 : 409;
    if (status == 204) {
      stored.put(id, statement);
    }
    if (status == 204 || silent) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      byte[] problem = "{\"title\":\"No\"}".getBytes(UTF_8);
      exchange.sendResponseHeaders(status, problem.length);
      exchange.getResponseBody().write(problem);
    }
    exchange.close();
  }
}
