package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.StatementText;

/**
 * Every resource and method for every scope, twice: in the tenant that has the data, and in another
 * one, where nothing of it is ever seen or changed. What is stored says SECRET everywhere, and the
 * documents are called KEPT.
 */
class TenantsAndScopesTest {

  /**
   * statements/read/mine finds only what its own credential sent, so not the ones asked for here.
   */
  private static final String TABLE =
      """
      method path                                                     write mine read state profile define all/read all
      POST   statements                                               200   403  403  403   403     403    403      200
      PUT    statements?statementId={new}                             204   403  403  403   403     403    403      204
      GET    statements                                               403   200  200  403   403     403    200      200
      HEAD   statements                                               403   200  200  403   403     403    200      200
      GET    statements?statementId={id}                              403   404  200  403   403     403    200      200
      GET    statements?statementId={id}&attachments=true             403   404  200  403   403     403    200      200
      GET    statements?voidedStatementId={voided}                    403   404  200  403   403     403    200      200
      GET    statements?agent={agent}                                 403   200  200  403   403     403    200      200
      GET    statements?agent={agent}&related_agents=true             403   200  200  403   403     403    200      200
      GET    statements?verb={verb}                                   403   200  200  403   403     403    200      200
      GET    statements?activity={activity}                           403   200  200  403   403     403    200      200
      GET    statements?activity={activity}&related_activities=true   403   200  200  403   403     403    200      200
      GET    statements?registration={registration}                   403   200  200  403   403     403    200      200
      GET    statements?since=2000-01-01T00:00:00Z&ascending=true     403   200  200  403   403     403    200      200
      GET    statements?until=2999-01-01T00:00:00Z                    403   200  200  403   403     403    200      200
      GET    statements?attachments=true                              403   200  200  403   403     403    200      200
      GET    statements?format=canonical                              403   200  200  403   403     403    200      200
      GET    {more}                                                   403   200  200  403   403     403    200      200
      GET    activities?activityId={activity}                         403   403  200  403   403     403    200      200
      GET    agents?agent={agent}                                     403   403  200  403   403     403    200      200
      GET    activities/state?{state}                                 403   403  403  200   403     403    200      200
      GET    activities/state?{state}&stateId=KEPT                    403   403  403  200   403     403    200      200
      PUT    activities/state?{state}&stateId={new}                   403   403  403  204   403     403    403      204
      POST   activities/state?{state}&stateId={new}                   403   403  403  204   403     403    403      204
      DELETE activities/state?{state}&stateId={new}                   403   403  403  204   403     403    403      204
      GET    activities/profile?activityId={activity}                 403   403  403  403   200     403    200      200
      GET    activities/profile?activityId={activity}&profileId=KEPT  403   403  403  403   200     403    200      200
      PUT    activities/profile?activityId={activity}&profileId={new} 403   403  403  403   204     403    403      204
      POST   activities/profile?activityId={activity}&profileId={new} 403   403  403  403   204     403    403      204
      DELETE activities/profile?activityId={activity}&profileId={new} 403   403  403  403   204     403    403      204
      GET    agents/profile?agent={agent}                             403   403  403  403   200     403    200      200
      GET    agents/profile?agent={agent}&profileId=KEPT              403   403  403  403   200     403    200      200
      PUT    agents/profile?agent={agent}&profileId={new}             403   403  403  403   204     403    403      204
      POST   agents/profile?agent={agent}&profileId={new}             403   403  403  403   204     403    403      204
      DELETE agents/profile?agent={agent}&profileId={new}             403   403  403  403   204     403    403      204
      GET    about                                                    200   200  200  200   200     200    200      200
      """;

  private static final List<Scope> SCOPES =
      List.of(
          Scope.STATEMENTS_WRITE,
          Scope.STATEMENTS_READ_MINE,
          Scope.STATEMENTS_READ,
          Scope.STATE,
          Scope.PROFILE,
          Scope.DEFINE,
          Scope.ALL_READ,
          Scope.ALL);

  private static final String AGENT =
      "{\"name\":\"SECRET\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"4711\"}}";
  private static final String ASKED = StatementText.agent("4711");
  private static final String ACTIVITY = "https://example.org/course";
  private static final UUID REGISTRATION = UUID.randomUUID();
  private static final StatementText STATEMENT =
      aStatement()
          .byActor(AGENT)
          .onObject(
              "{\"id\":\"%s\",\"definition\":{\"name\":{\"en\":\"SECRET\"}}}".formatted(ACTIVITY))
          .in(REGISTRATION);
  private static final StatementText VOIDED = aStatement().by("SECRET");
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  private static Endpoint endpoint;
  private static List<Endpoint.Client> inside;
  private static List<Endpoint.Client> outside;

  /** One line of the table. */
  record Row(String method, String path, List<String> statuses) {
    static Row of(String line) {
      List<String> words = List.of(line.strip().split(" +"));
      return new Row(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Row> rows() {
    return TABLE.lines().skip(1).map(Row::of);
  }

  @BeforeAll
  static void storeInOneTenant() {
    endpoint = new Endpoint();
    inside = SCOPES.stream().map(scope -> endpoint.newClient("inside", scope)).toList();
    outside = SCOPES.stream().map(scope -> endpoint.newClient("outside", scope)).toList();
    Endpoint.Client owner = endpoint.newClient("inside", Scope.ALL);
    String state = "activityId=%s&agent=%s".formatted(encoded(ACTIVITY), encoded(ASKED));
    PLACES.put("{id}", STATEMENT.id());
    PLACES.put("{voided}", VOIDED.id());
    PLACES.put("{agent}", encoded(ASKED));
    PLACES.put("{verb}", encoded(STATEMENT.verb()));
    PLACES.put("{activity}", encoded(ACTIVITY));
    PLACES.put("{registration}", REGISTRATION.toString());
    PLACES.put("{state}", state);
    for (String statement :
        List.of(VOIDED.json(), aStatement().voiding(VOIDED.uuid()).json(), STATEMENT.json())) {
      assertThat(owner.post(statement).status()).isEqualTo(200);
    }
    for (String path :
        List.of(
            "activities/state?{state}&stateId=KEPT",
            "activities/profile?activityId={activity}&profileId=KEPT",
            "agents/profile?agent={agent}&profileId=KEPT")) {
      assertThat(owner.send("PUT", filled(path), "{\"says\":\"SECRET\"}").status()).isEqualTo(204);
    }
    assertThat(owner.post(aStatement().by("SECRET").json()).status()).isEqualTo(200);
    PLACES.put(
        "{more}", owner.get("limit", "1").json().path("more").asText().replaceFirst("^/xapi/", ""));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachScopeShouldAllowWhatTheTableSays(Row row) {
    assertThat(statuses(row, inside)).isEqualTo(row.statuses());
  }

  /**
   * Reading succeeds or finds nothing, writing makes something else: nothing is there of SECRET.
   */
  @ParameterizedTest
  @MethodSource("rows")
  void noScopeOfAnotherTenantShouldSeeOrChangeAnything(Row row) {
    List<String> before = readByOwner();
    for (int i = 0; i < SCOPES.size(); i++) {
      Endpoint.Answer answer = send(outside.get(i), row, "");
      boolean forbidden = row.statuses().get(i).equals("403");
      assertThat(answer.body())
          .as(SCOPES.get(i).text())
          .doesNotContain("SECRET", row.path().contains("KEPT") ? "SECRET" : "KEPT");
      assertThat(answer.status() == 403).as(SCOPES.get(i).text()).isEqualTo(forbidden);
      assertThat(answer.status()).isLessThan(500);
    }
    assertThat(readByOwner()).isEqualTo(before);
  }

  /** So that the test above can fail: inside, whoever may read reads it. */
  @ParameterizedTest
  @MethodSource("secrets")
  void insideTheSecretShouldBeThere(Row row) {
    assertThat(send(inside.getLast(), row, "").body()).containsPattern("SECRET|KEPT");
  }

  static Stream<Row> secrets() {
    return rows().filter(row -> row.method().equals("GET") && !row.path().equals("about"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatAnotherTenantDoesUnderTheSameNamesShouldStayItsOwn(String method, String path) {
    List<String> before = readByOwner();
    String body =
        path.contains("{id}")
            ? STATEMENT.by("intruder").on(ACTIVITY).json()
            : "{\"says\":\"other\"}";

    send(outside.getLast(), new Row(method, path, List.of()), body);
    outside.getLast().post(aStatement().voiding(STATEMENT.uuid()).json());

    assertThat(readByOwner()).isEqualTo(before);
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
            "PUT statements?statementId={id}",
            "PUT activities/state?{state}&stateId=KEPT",
            "POST activities/state?{state}&stateId=KEPT",
            "DELETE activities/state?{state}&stateId=KEPT",
            "DELETE activities/state?{state}",
            "PUT activities/profile?activityId={activity}&profileId=KEPT",
            "DELETE activities/profile?activityId={activity}&profileId=KEPT",
            "PUT agents/profile?agent={agent}&profileId=KEPT",
            "DELETE agents/profile?agent={agent}&profileId=KEPT")
        .map(words -> words.split(" "))
        .map(words -> Arguments.of(words[0], words[1]));
  }

  private static List<String> statuses(Row row, List<Endpoint.Client> clients) {
    return clients.stream().map(client -> String.valueOf(send(client, row, "").status())).toList();
  }

  /** What the tenant has under the names that are shared. */
  private static List<String> readByOwner() {
    List<String> read = new ArrayList<>();
    secrets()
        .filter(row -> row.path().endsWith("KEPT") || row.path().endsWith("{id}"))
        .forEach(row -> read.add(send(inside.getLast(), row, "").body()));
    return read;
  }

  private static Endpoint.Answer send(Endpoint.Client client, Row row, String given) {
    boolean writing = row.method().equals("PUT") || row.method().equals("POST");
    String newId = UUID.randomUUID().toString();
    String other =
        row.path().startsWith("statements")
            ? aStatement().withId(UUID.fromString(newId)).json()
            : "{\"says\":\"other\"}";
    @Nullable String body = writing ? (given.isEmpty() ? other : given) : null;
    return client.send(row.method(), filled(row.path().replace("{new}", newId)), body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String filled(String path) {
    String full = path;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      full = full.replace(place.getKey(), place.getValue());
    }
    return full;
  }
}
