package org.koers.lrs.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.StatementText;

class ReadStatementsTest {

  private static final String EXTENSION = "https://example.org/ext/team.size";
  private static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";

  private static ApiScene scene;

  private final StatementText good =
      aStatement()
          .by("ada")
          .did(PASSED)
          .on("https://example.org/a")
          .with("\"result\":{\"score\":{\"scaled\":0.95},\"success\":true}")
          .with(
              "\"context\":{\"extensions\":{\"%s\":7},\"contextActivities\":".formatted(EXTENSION)
                  + "{\"category\":[{\"id\":\"x:c1\"},{\"id\":\"x:c2\"}],\"parent\":"
                  + "{\"id\":\"x:course\"}}}");
  private final StatementText poor =
      aStatement()
          .by("bob")
          .on("https://example.org/b")
          .with("\"result\":{\"score\":{\"scaled\":-0.5},\"success\":false}")
          .with("\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"x:course\"}]}}");
  private final StatementText plain = aStatement().by("cy \\\"x\\\"").on("https://example.org/a");

  @BeforeAll
  static void serve() {
    scene = new ApiScene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @BeforeEach
  void beginAnew() {
    scene.beginAnew();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "result.score.scaled >= 0.8                            | good",
        "result.score.scaled < 0                               | poor",
        "result.score.scaled in (-0.5, 0.95)                   | poor good",
        "result.success = true                                 | good",
        "result.success != true                                | poor",
        "not result.success = true                             | plain poor",
        "result exists                                         | poor good",
        "context.extensions[\"https://example.org/ext/team.size\"] = 7 | good",
        "context.contextActivities.category.id = x:c2          | good",
        "context.contextActivities.category[0].id = x:c2       | ''",
        "actor.account.name = \"cy \\\"x\\\"\"                 | plain",
        "actor.account.name contains \"Y \\\"\"                | plain",
        "actor.account.name contains \".*\"                    | ''",
        "object.id starts https://example.org/a                | plain good",
        "(actor.account.name = ada or actor.account.name = bob) and result.success = false | poor",
        "authority.account.homePage = https://koers.example    | plain poor good",
        "stored > \"2000\" and version = \"2.0.0\"             | plain poor good",
        "nothing.at.all = null                                 | ''",
        "actor.account.name = \"' or 1=1 --\"                  | ''"
      })
  void aFilterShouldFindWhatTheStatementSays(String filter, String expected) {
    scene.store(good, poor, plain);

    assertThat(scene.found("filter", filter)).isEqualTo(named(expected));
  }

  @Test
  void severalFiltersShouldAllHold() {
    scene.store(good, poor, plain);

    assertThat(scene.found("filter", "result exists", "filter", "result.score.scaled > 0"))
        .containsExactly(good.id());
  }

  @ParameterizedTest
  @CsvSource({"parent, good", "grouping, poor", "category, ''", "other, ''"})
  void anActivityShouldBeFoundInItsPlaceInTheContextOnly(String place, String expected) {
    scene.store(good, poor, plain);

    assertThat(scene.found(place, "x:course")).isEqualTo(named(expected));
  }

  @Test
  void theFiltersOfTheStandardShouldJoinIn() {
    scene.store(good, poor, plain);

    assertThat(scene.found("verb", PASSED)).containsExactly(good.id());
    assertThat(scene.found("activity", "https://example.org/a", "filter", "not result exists"))
        .containsExactly(plain.id());
    assertThat(scene.found("activity", "x:course", "related_activities", "true"))
        .containsExactly(poor.id(), good.id());
    assertThat(scene.found("agent", StatementText.agent("bob"))).containsExactly(poor.id());
    assertThat(scene.found("verb", "x:unheard-of")).isEmpty();
  }

  @Test
  void aStatementShouldComeAsReceivedWithWhatTheStoreAssigned() {
    String received = good.json().replace(", \"verb\"", ",\n \"verb\"");
    scene.store(received);

    Endpoint.Answer answer = scene.get("statements");

    assertThat(answer.body()).contains("\"statement\":" + received.replace('\n', ' '));
    JsonNode line = answer.json().path("statements").path(0);
    assertThat(line.path("position").asLong()).isEqualTo(1);
    assertThat(line.path("voided").asBoolean()).isFalse();
    assertThat(line.path("version").asText()).isEqualTo("2.0.0");
    assertThat(line.path("authority").path("account").path("name").asText())
        .isEqualTo(scene.client().key());
    assertThat(line.path("stored").asText()).endsWith("Z");
  }

  @Test
  void whatANulNamesShouldBeNoReasonToFail() throws Exception {
    scene.store(good);
    try (var connection = scene.endpoint().database().owner().getConnection();
        var update =
            connection.prepareStatement("update lrs.statement set body = ? where id = ?")) {
      update.setString(1, good.json().replace("\"ada\"", "\"a\\u0000\\\\u0000da\""));
      update.setObject(2, good.uuid());
      update.executeUpdate();
    }

    assertThat(scene.found("filter", "actor.account.name starts a")).hasSize(1);
    assertThat(scene.found("filter", "result.score.scaled = 0.95")).hasSize(1);
  }

  @Nested
  class AsOfAPosition {

    @Test
    void aStatementVoidedLaterShouldBeValidThen() {
      scene.store(good, poor);
      scene.store(aStatement().voiding(good.uuid()));

      assertThat(scene.found("filter", "result exists")).containsExactly(poor.id());
      assertThat(scene.found("filter", "result exists", "asOf", "2"))
          .containsExactly(poor.id(), good.id());
      assertThat(scene.found("filter", "result exists", "asOf", "1")).containsExactly(good.id());
      assertThat(scene.found("asOf", "0")).isEmpty();
    }

    @Test
    void whatIsVoidedShouldBeFoundOnRequest() {
      scene.store(good, poor);
      scene.store(aStatement().voiding(good.uuid()));

      assertThat(scene.found("voided", "only")).containsExactly(good.id());
      assertThat(scene.found("voided", "include")).hasSize(3).contains(good.id());
      assertThat(scene.found("voided", "only", "asOf", "2")).isEmpty();
    }

    @Test
    void aTimeShouldMeanTheLastPositionStoredByThen() {
      scene.store(good, poor);
      String stored =
          scene.get("statements", "asOf", "1").json().at("/statements/0/stored").asText();

      Endpoint.Answer answer = scene.get("statements", "asOf", stored);

      assertThat(answer.json().path("asOf").asLong()).isEqualTo(1);
      assertThat(ApiScene.ids(answer)).containsExactly(good.id());
      assertThat(scene.found("asOf", "2999-01-01T00:00:00Z")).hasSize(2);
      assertThat(scene.found("asOf", "1999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aPositionBeyondTheLogShouldBeRefused() {
      assertThat(scene.get("statements", "asOf", "5").body()).contains("the log ends at 0");
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void pagesShouldTogetherBeTheWholeAnswerAsOfOnePosition(String ascending) {
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      StatementText next = aStatement().with("\"result\":{\"score\":{\"raw\":" + i % 2 + "}}");
      scene.store(next);
      if (i % 2 == 1) {
        stored.add(next.id());
      }
    }
    List<String> pages = new ArrayList<>();
    String next = "statements?limit=3&filter=result.score.raw%3D1&ascending=" + ascending;
    while (!next.isEmpty()) {
      Endpoint.Answer answer = scene.client().at("/api/").send("GET", next, null);
      pages.addAll(ApiScene.ids(answer));
      scene.store(aStatement().with("\"result\":{\"score\":{\"raw\":1}}"));
      next = answer.json().path("more").asText().replace("/api/", "");
    }

    assertThat(pages).isEqualTo(ascending.equals("true") ? stored : stored.reversed());
  }

  @Test
  void onlyTheOwnTenantAndOnlyWhatTheScopesAllowShouldBeRead() {
    scene.store(good);
    Endpoint.Client other = scene.endpoint().newClient(Scope.ALL);
    assertThat(ApiScene.ids(ApiScene.get(other, "statements"))).isEmpty();
    assertThat(ApiScene.get(other, "counts").json().path("total").asInt()).isZero();
    assertThat(ApiScene.get(other, "export").body().lines()).hasSize(1);

    Endpoint.Client mine =
        scene.endpoint().newClient("mine", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
    Endpoint.Client theirs = scene.endpoint().newClient("mine", Scope.ALL);
    theirs.at("/xapi/").post(good.withId(UUID.randomUUID()).json());
    mine.at("/xapi/").post(poor.withId(UUID.randomUUID()).json());
    assertThat(ApiScene.ids(ApiScene.get(mine, "statements"))).hasSize(1);
    assertThat(ApiScene.get(mine, "counts").json().path("total").asInt()).isEqualTo(1);
    assertThat(ApiScene.get(mine, "export").body().lines()).hasSize(2);
    assertThat(ApiScene.get(theirs, "counts").json().path("total").asInt()).isEqualTo(2);

    Endpoint.Client writer = scene.endpoint().newClient(Scope.STATEMENTS_WRITE);
    for (String resource : List.of("statements", "counts", "export")) {
      assertThat(ApiScene.get(writer, resource).status()).isEqualTo(403);
    }
    assertThat(ApiScene.get(writer.with("Authorization", null), "export").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "statements, filter, a=, its end",
    "statements, limit, -1, a whole number",
    "statements, limits, 1, is not known here",
    "statements, parent, no iri, It is an IRI",
    "statements, voided, maybe, 'exclude, include or only'",
    "statements, asOf, yesterday, It is a time such as",
    "counts, by, a..b, The parameter by cannot be read at character 3",
    "counts, zone, +02:00, a time zone such as",
    "counts, time, later, stored or timestamp",
    "export, format, xml, ndjson or csv",
    "export, columns, id, is for CSV only"
  })
  void aParameterThatDoesNotFitShouldBeRefusedWithTheCure(
      String resource, String name, String value, String cure) {
    Endpoint.Answer answer = scene.get(resource, name, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains(cure);
  }

  private List<String> named(String names) {
    return names.isEmpty()
        ? List.of()
        : List.of(names.split(" ")).stream()
            .map(
                name ->
                    switch (name) {
                      case "good" -> good.id();
                      case "poor" -> poor.id();
                      default -> plain.id();
                    })
            .toList();
  }
}
