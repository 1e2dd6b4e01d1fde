package org.koers.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.test.Covers;

/** The three resources of documents. */
class DocumentResourceTest {

  private static final String AGENT = "agent=%7B%22mbox%22%3A%22mailto%3Aa%40example.org%22%7D";
  private static final String STATE = "activities/state?activityId=x:a&" + AGENT + "&";
  private static final String ONE = STATE + "stateId=one";
  private static final String AGENT_PROFILE = "agents/profile?" + AGENT + "&profileId=one";
  private static final String ACTIVITY_PROFILE = "activities/profile?activityId=x:a&profileId=one";

  private static Endpoint endpoint;

  private final Endpoint.Client client = endpoint.newClient(Scope.ALL);

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, AGENT_PROFILE, ACTIVITY_PROFILE})
  @Covers({
    "XAPI-00187",
    "XAPI-00188",
    "XAPI-00190",
    "XAPI-00191",
    "XAPI-00192",
    "XAPI-00269",
    "XAPI-00271",
    "XAPI-00273",
    "XAPI-00285",
    "XAPI-00288",
    "XAPI-00322"
  })
  void aDocumentShouldComeBackAsItWasSentUntilItIsDeleted(String path) {
    client.with("Content-Type", "text/x-notes; charset=utf-8");

    Answer put = client.send("PUT", path, "Zoë: {no json");
    Answer get = client.send("GET", path, null);
    Answer deleted = client.send("DELETE", path, null);
    Answer gone = client.send("GET", path, null);

    assertThat(put.status()).as(put.body()).isEqualTo(204);
    assertThat(get.body()).isEqualTo("Zoë: {no json");
    assertThat(get.header("Content-Type")).isEqualTo("text/x-notes;charset=utf-8");
    assertThat(get.header("ETag")).matches("\"[0-9a-f]{40}\"");
    assertThat(get.header("Last-Modified")).isNotBlank();
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.json().path("code").asText()).isEqualTo("KOERS-0601");
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, AGENT_PROFILE, ACTIVITY_PROFILE})
  @Covers({
    "XAPI-00183",
    "XAPI-00184",
    "XAPI-00232",
    "XAPI-00234",
    "XAPI-00278",
    "XAPI-00279",
    "XAPI-00281",
    "XAPI-00284",
    "XAPI-00308",
    "XAPI-00309",
    "XAPI-00313",
    "XAPI-00314"
  })
  void postingShouldMergeJsonOneLevelDeep(String path) {
    client.send("POST", path, "{\"a\":{\"x\":1},\"b\":1.50}");
    client.send("POST", path, "{\"a\":{\"y\":2},\"c\":3}");
    Answer merged = client.send("GET", path, null);
    Answer noObject = client.send("POST", path, "[1]");
    Answer noJson = client.send("POST", path, "{");
    Answer otherType = client.with("Content-Type", "text/plain").send("POST", path, "x");

    assertThat(merged.body()).isEqualTo("{\"a\":{\"y\":2},\"b\":1.50,\"c\":3}");
    assertThat(List.of(noObject, noJson, otherType))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
    assertThat(client.send("GET", path, null).body()).isEqualTo(merged.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, AGENT_PROFILE, ACTIVITY_PROFILE})
  @Covers("XAPI-00322")
  void preconditionsShouldGuardWhatTheClientHasNotSeen(String path) {
    client.send("PUT", path, "{\"n\":1}");
    String tag = client.send("GET", path, null).header("ETag");

    assertThat(client.send("PUT", path, "{}").status()).isEqualTo(409);
    client.with("If-Match", "\"0000\"");
    assertThat(client.send("PUT", path, "{}").status()).isEqualTo(412);
    assertThat(client.send("POST", path, "{}").status()).isEqualTo(412);
    assertThat(client.send("DELETE", path, null).status()).isEqualTo(412);
    client.with("If-Match", null).with("If-None-Match", "*");
    assertThat(client.send("PUT", path, "{}").status()).isEqualTo(412);
    assertThat(client.send("GET", path, null).body()).isEqualTo("{\"n\":1}");
    client.with("If-None-Match", null).with("If-Match", "\"0000\", W/" + tag);
    assertThat(client.send("PUT", path, "{\"n\":2}").status()).isEqualTo(204);
    assertThat(client.send("GET", path, null).body()).isEqualTo("{\"n\":2}");
  }

  @Test
  @Covers({"XAPI-00273", "XAPI-00287"})
  void oneDotZeroShouldLetAStateBeOverwrittenButNoProfile() {
    client.with("X-Experience-API-Version", "1.0.3");
    client.send("PUT", ONE, "{}");
    client.with("If-None-Match", "*").send("PUT", AGENT_PROFILE, "{}");
    client.with("If-None-Match", null);

    assertThat(client.send("PUT", ACTIVITY_PROFILE, "{}").json().path("code").asText())
        .isEqualTo("KOERS-0605");
    assertThat(client.send("PUT", ONE, "{}").status()).isEqualTo(204);
    assertThat(client.send("PUT", AGENT_PROFILE, "{}").status()).isEqualTo(409);
  }

  @Test
  @Covers({
    "XAPI-00193",
    "XAPI-00194",
    "XAPI-00141",
    "XAPI-00195",
    "XAPI-00222",
    "XAPI-00219",
    "XAPI-00220"
  })
  void statesShouldBeListedAndClearedByRegistration() {
    String registration = "registration=" + UUID.randomUUID();
    client.send("PUT", STATE + "stateId=plain", "1");
    String afterFirst = Instant.now().toString();
    client.send("PUT", STATE + "stateId=registered&" + registration, "2");

    assertThat(client.send("GET", STATE, null).body()).isEqualTo("[\"plain\",\"registered\"]");
    assertThat(client.send("GET", STATE + registration, null).body()).isEqualTo("[\"registered\"]");
    assertThat(client.send("GET", STATE + "since=" + afterFirst, null).body())
        .isEqualTo("[\"registered\"]");
    assertThat(client.send("GET", STATE + "stateId=registered", null).status()).isEqualTo(404);
    assertThat(client.send("DELETE", STATE + registration, null).status()).isEqualTo(204);
    assertThat(client.send("GET", STATE, null).body()).isEqualTo("[\"plain\"]");
    assertThat(client.send("DELETE", STATE, null).status()).isEqualTo(204);
    assertThat(client.send("GET", STATE, null).body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {AGENT_PROFILE, ACTIVITY_PROFILE})
  @Covers({"XAPI-00141", "XAPI-00275", "XAPI-00294"})
  void profilesShouldBeListedSinceATime(String one) {
    String all = one.replace("&profileId=one", "");
    client.send("PUT", one, "1");
    String between = Instant.now().toString();
    client.send("PUT", all + "&profileId=two", "2");

    assertThat(client.send("GET", all, null).body()).isEqualTo("[\"one\",\"two\"]");
    assertThat(client.send("GET", all + "&since=" + between, null).body()).isEqualTo("[\"two\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, activities/state?stateId=x&AGENT, activityId",
    "GET, activities/state?activityId=x:a, agent",
    "PUT, activities/state?activityId=x:a&AGENT, stateId",
    "DELETE, agents/profile?AGENT, profileId",
    "GET, activities/profile?activityId=no-iri, activityId",
    "GET, activities/profile?activityId=x:a&since=yesterday, since",
    "GET, activities/state?activityId=x:a&AGENT&registration=1, registration",
    "GET, activities/state?activityId=x:a&AGENT&stateid=1, stateid"
  })
  void parametersThatDoNotFitShouldBeNamed(String method, String path, String name) {
    Answer answer = client.send(method, path.replace("AGENT", AGENT), null);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains("parameter " + name);
  }

  @Test
  void aScopeShouldBeNeededForEachKindAndReadingAllShouldNotWrite() {
    Endpoint.Client states = endpoint.newClient(Scope.STATE);
    Endpoint.Client reader = endpoint.newClient(Scope.ALL_READ);

    assertThat(states.send("PUT", ONE, "1").status()).isEqualTo(204);
    assertThat(states.send("PUT", AGENT_PROFILE, "1").status()).isEqualTo(403);
    assertThat(reader.send("GET", STATE, null).status()).isEqualTo(200);
    assertThat(reader.send("PUT", ONE, "1").status()).isEqualTo(403);
    assertThat(endpoint.newClient(Scope.STATEMENTS_WRITE).send("GET", ONE, null).status())
        .isEqualTo(403);
  }

  @Test
  void anotherTenantShouldSeeNothing() {
    client.send("PUT", ONE, "1");

    assertThat(endpoint.newClient(Scope.ALL).send("GET", ONE, null).status()).isEqualTo(404);
    assertThat(endpoint.newClient(Scope.ALL).send("GET", STATE, null).body()).isEqualTo("[]");
  }

  @Test
  void nothingShouldBeLostWhenManyPostAtOnce() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Answer>> posts =
          IntStream.range(0, 40)
              .<Callable<Answer>>mapToObj(
                  i -> () -> client.send("POST", ONE, "{\"k" + i + "\":" + i + "}"))
              .toList();
      for (var post : many.invokeAll(posts)) {
        assertThat(post.get().status()).isEqualTo(204);
      }
    }
    assertThat(client.send("GET", ONE, null).json().size()).isEqualTo(40);
  }
}
