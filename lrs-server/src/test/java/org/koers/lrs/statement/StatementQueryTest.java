package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.test.StatementText.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.statement.Endpoint.Client;
import org.koers.lrs.test.Covers;
import org.koers.lrs.test.StatementText;

class StatementQueryTest {

  private static final Endpoint ENDPOINT = new Endpoint();
  private static final String THROUGH = "X-Experience-API-Consistent-Through";

  private final Client client = ENDPOINT.newClient(Scope.ALL);

  @AfterAll
  static void stop() {
    ENDPOINT.close();
  }

  @Test
  @Covers({"XAPI-00002", "XAPI-00170"})
  void aStatementShouldComeBackWithItsNumbersAsTheyWereSent() {
    StatementText text = aStatement().with("\"result\":{\"score\":{\"scaled\":1.0,\"raw\":1.50}}");
    client.post(text.json());

    Answer answer =
        client.with("Accept", "text/html, image/gif; q=.2").get("statementId", text.id());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.body()).contains("{\"scaled\":1.0,\"raw\":1.50}");
    assertThat(answer.json().has("stored")).isTrue();
    assertThat(answer.header("Last-Modified")).isNotBlank();
  }

  @Test
  @Covers({"XAPI-00153", "XAPI-00160"})
  void everyAnswerShouldBeConsistentThroughWhatWasStoredBeforeIt() {
    StatementText text = aStatement();
    client.post(text.json());

    Answer found = client.get("statementId", text.id());
    Answer page = client.get();
    Answer none = client.get("statementId", UUID.randomUUID().toString());

    Instant stored = Instant.parse(found.json().path("stored").textValue());
    assertThat(List.of(found, page, none))
        .allSatisfy(
            answer ->
                assertThat(Instant.parse(String.valueOf(answer.header(THROUGH))))
                    .isAfterOrEqualTo(stored));
    assertThat(none.status()).isEqualTo(404);
  }

  @Test
  @Covers({"XAPI-00125", "XAPI-00126"})
  void headShouldBeAnsweredAsGet() {
    StatementText text = aStatement();
    client.post(text.json());
    String path = "statements?statementId=" + text.id();

    Answer head = client.send("HEAD", path, null);
    Answer get = client.send("GET", path, null);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Last-Modified")).isEqualTo(get.header("Last-Modified"));
    assertThat(head.header("Content-Type")).isEqualTo("application/json");
    assertThat(client.send("HEAD", "statements?statementId=x", null).status()).isEqualTo(400);
  }

  @Test
  @Covers("XAPI-00153")
  void everyOtherAnswerOfStatementsShouldSayThroughWhenItIsConsistentToo() {
    Answer stored = client.post(aStatement().json());
    Answer put = client.put(UUID.randomUUID().toString(), aStatement().withoutId().json());
    Answer invalid = client.post("{}");
    Answer notAllowed = client.send("DELETE", "statements", null);
    Answer unknown = client.withSecret("wrong").get();

    assertThat(List.of(stored, put, invalid, notAllowed, unknown))
        .allSatisfy(answer -> assertThat(answer.header(THROUGH)).isNotBlank());
    Instant afterStoring = Instant.parse(String.valueOf(put.header(THROUGH)));
    Answer first = client.withOwnSecret().get("until", afterStoring.toString());
    assertThat(first.json().path("statements").size()).isEqualTo(2);
    assertThat(unknown.header(THROUGH)).isEqualTo(Instant.EPOCH.toString());
    assertThat(client.send("GET", "about", null).header(THROUGH)).isNull();
  }

  @Test
  @Covers({"XAPI-00155", "XAPI-00163", "XAPI-00018", "XAPI-00019", "XAPI-00020"})
  void aVoidedStatementShouldBeFoundByVoidedStatementIdOnly() {
    StatementText text = aStatement();
    client.post(text.json());
    assertThat(client.get("voidedStatementId", text.id()).status()).isEqualTo(404);

    client.post(aStatement().voiding(text.uuid()).json());

    assertThat(client.get("statementId", text.id()).status()).isEqualTo(404);
    assertThat(client.get("voidedStatementId", text.id()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  @Covers({
    "XAPI-00108",
    "XAPI-00109",
    "XAPI-00110",
    "XAPI-00111",
    "XAPI-00113",
    "XAPI-00114",
    "XAPI-00164",
    "XAPI-00166",
    "XAPI-00173",
    "XAPI-00174",
    "XAPI-00175",
    "XAPI-00178",
    "XAPI-00179",
    "XAPI-00180",
    "XAPI-00181"
  })
  void moreShouldLeadToTheEndAndKeepEveryFilter(String ascending) {
    UUID registration = UUID.randomUUID();
    List<String> ids = new ArrayList<>();
    StringBuilder batch = new StringBuilder("[" + aStatement().by("bob").in(registration).json());
    IntStream.range(0, 13)
        .mapToObj(i -> aStatement().by("Zoë +&").in(registration))
        .forEach(
            text -> {
              ids.add(text.id());
              batch.append(',').append(text.json()).append(',').append(aStatement().json());
            });
    client.post(batch + "]");

    Answer page =
        client.get(
            "agent",
            agent("Zoë +&"),
            "registration",
            registration.toString(),
            "activity",
            "https://example.org/course",
            "verb",
            "http://adlnet.gov/expapi/verbs/completed",
            "since",
            "2020-01-01T00:00:00+01:00",
            "until",
            "2120-01-01T00:00:00Z",
            "ascending",
            ascending,
            "limit",
            "4");
    List<String> found = new ArrayList<>();
    int pages = 1;
    found.addAll(ids(page));
    while (!page.json().path("more").textValue().isEmpty()) {
      String more = page.json().path("more").textValue();
      assertThat(more).startsWith("/xapi/statements?more=");
      page = client.send("GET", more, null);
      found.addAll(ids(page));
      pages++;
    }

    assertThat(found).isEqualTo(ascending.equals("true") ? ids : ids.reversed());
    assertThat(pages).isEqualTo(4);
  }

  @Test
  void fewLargeStatementsShouldComeInSeveralAnswers() {
    String large = "\"result\":{\"response\":\"" + "x".repeat(3_900_000) + "\"}";
    IntStream.range(0, 6).forEach(i -> client.post(aStatement().with(large).json()));

    Answer first = client.get("limit", "9");
    Answer second = client.send("GET", first.json().path("more").textValue(), null);

    assertThat(ids(first)).hasSize(5);
    assertThat(ids(second)).hasSize(1);
    assertThat(second.json().path("more").textValue()).isEmpty();
  }

  @Test
  void anyAcceptHeaderShouldBeAnsweredWithJson() {
    for (String accept : List.of("image/*;q=zz", "text/html", "nonsense", "")) {
      assertThat(client.with("Accept", accept).get().status()).as(accept).isEqualTo(200);
    }
  }

  @Test
  void noLimitAndALimitBeyondTheServersShouldGiveTheServersPage() {
    StringBuilder batch = new StringBuilder("[" + aStatement().json());
    IntStream.range(0, 11).forEach(i -> batch.append(',').append(aStatement().json()));
    client.post(batch + "]");

    assertThat(ids(client.get())).hasSize(Endpoint.MAX_PAGE);
    assertThat(ids(client.get("limit", "0"))).hasSize(Endpoint.MAX_PAGE);
    assertThat(ids(client.get("limit", "99999999999"))).hasSize(Endpoint.MAX_PAGE);
    assertThat(ids(client.get("limit", "3"))).hasSize(3);
  }

  @Test
  void anotherTenantsCursorShouldShowNothingOfThatTenant() {
    client.post("[" + aStatement().json() + "," + aStatement().json() + "]");
    String more = client.get("limit", "1").json().path("more").textValue();

    Answer stolen = ENDPOINT.newClient(Scope.ALL).send("GET", more, null);

    assertThat(stolen.status()).isEqualTo(200);
    assertThat(ids(stolen)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verbs | x | not known",
        "Limit | 1 | not known",
        "limit | -1 | whole number",
        "limit | many | whole number",
        "ascending | yes | true or false",
        "registration | 123 | UUID",
        "statementId | 123 | UUID",
        "verb | completed | IRI",
        "activity | no iri | IRI",
        "since | yesterday | time",
        "until | 2026-13-01T00:00:00Z | time",
        "agent | {} | agent",
        "agent | nobody | not JSON",
        "format | pretty | exact",
        "more | abc | more",
      })
  @Covers("XAPI-00012")
  void aParameterThatDoesNotFitShouldBeNamed(String name, String value, String said) {
    Answer answer = client.get(name, value);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").textValue()).isEqualTo("KOERS-0501");
    assertThat(answer.json().path("detail").textValue()).contains(name, said);
  }

  @Test
  @Covers({"XAPI-00150", "XAPI-00151"})
  void parametersThatDoNotGoTogetherOrStandTwiceShouldBeRefused() {
    String id = UUID.randomUUID().toString();

    assertThat(client.get("statementId", id, "voidedStatementId", id).status()).isEqualTo(400);
    assertThat(client.get("statementId", id, "limit", "1").status()).isEqualTo(400);
    assertThat(client.get("limit", "1", "limit", "2").status()).isEqualTo(400);
    assertThat(client.get("statementId", id, "format", "exact").status()).isEqualTo(404);
  }

  private static List<String> ids(Answer page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    for (JsonNode statement : page.json().path("statements")) {
      ids.add(statement.path("id").textValue());
    }
    return ids;
  }
}
