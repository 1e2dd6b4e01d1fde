package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.Covers;

/** What the parameter format makes of a statement. */
class FormatTest {

  private static final String STATEMENT =
      """
      {"actor": {"objectType": "Group", "name": "Two", "member": [
         {"name": "A", "mbox": "mailto:a@example.org"}, {"name": "B", "mbox": "mailto:b@example.org"}]},
       "verb": {"id": "x:verb", "display": {"nl-NL": "deed", "en-GB": "did", "de": "tat"}},
       "object": {"id": "x:activity", "objectType": "Activity", "definition": {
         "name": {"nl": "Les", "en": "Lesson"}, "interactionType": "choice",
         "choices": [{"id": "a", "description": {"nl": "ja", "en": "yes"}}]}},
       "result": {"score": {"raw": 1.50}},
       "context": {
         "instructor": {"objectType": "Agent", "name": "I", "mbox": "mailto:i@example.org"},
         "team": {"objectType": "Group", "name": "T", "mbox": "mailto:t@example.org",
           "member": [{"mbox": "mailto:a@example.org"}]},
         "contextActivities": {"parent": {"id": "x:parent", "definition": {"name": {"en": "P"}}}}}}
      """;

  private static Endpoint endpoint;

  private final Endpoint.Client client = endpoint.newClient(Scope.ALL);
  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  @Covers("XAPI-00171")
  void idsShouldLeaveWhatIdentifiesOnly() {
    JsonNode given = given("ids", null);

    assertThat(given.at("/actor").toString())
        .isEqualTo(
            "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"},"
                + "{\"mbox\":\"mailto:b@example.org\"}]}");
    assertThat(given.at("/verb").toString()).isEqualTo("{\"id\":\"x:verb\"}");
    assertThat(given.at("/object").toString()).isEqualTo("{\"id\":\"x:activity\"}");
    assertThat(given.at("/context/instructor").toString())
        .isEqualTo("{\"objectType\":\"Agent\",\"mbox\":\"mailto:i@example.org\"}");
    assertThat(given.at("/context/team").toString())
        .isEqualTo("{\"objectType\":\"Group\",\"mbox\":\"mailto:t@example.org\"}");
    assertThat(given.at("/context/contextActivities").toString())
        .isEqualTo("{\"parent\":[{\"id\":\"x:parent\"}]}");
    assertThat(given.at("/id").asText()).isEqualTo(id);
    assertThat(given.at("/result/score").toString()).isEqualTo("{\"raw\":1.5}");
  }

  @ParameterizedTest
  @CsvSource({
    "'nl', deed, Les, ja",
    "'en-US,en;q=0.8,nl;q=0.2', did, Lesson, yes",
    "'fr, de;q=0.5', tat, Les, ja",
    "'fr', deed, Les, ja",
    "'not a language !', deed, Les, ja"
  })
  @Covers("XAPI-00172")
  void canonicalShouldChooseOneLanguageByAcceptLanguage(
      String accepted, String verb, String name, String choice) {
    JsonNode given = given("canonical", accepted);

    assertThat(given.at("/verb/display")).singleElement().hasToString("\"" + verb + "\"");
    assertThat(given.at("/object/definition/name")).singleElement().hasToString("\"" + name + "\"");
    assertThat(given.at("/object/definition/choices/0/description"))
        .singleElement()
        .hasToString("\"" + choice + "\"");
    assertThat(given.at("/context/instructor/name").asText()).isEqualTo("I");
  }

  @Test
  @Covers({"XAPI-00096", "XAPI-00170"})
  void exactShouldGiveASingleContextActivityInAnArray() {
    assertThat(given("exact", null).at("/context/contextActivities/parent").toString())
        .isEqualTo("[{\"id\":\"x:parent\",\"definition\":{\"name\":{\"en\":\"P\"}}}]");
    assertThat(client.get("statementId", id).body()).contains("\"raw\": 1.50");
  }

  @Test
  void moreShouldKeepTheFormat() {
    given("ids", null);
    given("ids", null, UUID.randomUUID().toString());

    String more = client.get("format", "ids", "limit", "1").json().path("more").asText();
    Endpoint.Answer next = client.send("GET", more.replace("/xapi/", ""), null);

    assertThat(next.json().at("/statements/0/verb").toString()).isEqualTo("{\"id\":\"x:verb\"}");
  }

  private JsonNode given(String format, @Nullable String acceptLanguage) {
    return given(format, acceptLanguage, id);
  }

  private JsonNode given(String format, @Nullable String acceptLanguage, String statementId) {
    assertThat(client.put(statementId, STATEMENT).status()).isEqualTo(204);
    Endpoint.Answer answer =
        client
            .with("Accept-Language", acceptLanguage)
            .get("statementId", statementId, "format", format);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
