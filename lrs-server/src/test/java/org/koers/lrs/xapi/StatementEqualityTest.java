package org.koers.lrs.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.xapi.json.StrictJson;

/** Data 2.3.1: which differences between two statements count. */
class StatementEqualityTest {

  private static final String ONE =
      """
      {"id": "6b7b4d5c-2f8e-4a2e-9d1b-0c5c8f7d9a10",
       "actor": {"objectType": "Group", "name": "G", "member":
         [{"mbox": "mailto:a@example.org"}, {"mbox": "mailto:b@example.org", "name": "B"}]},
       "verb": {"id": "x:did", "display": {"en": "did"}},
       "object": {"id": "x:it", "definition": {"name": {"en": "It"}}},
       "result": {"score": {"raw": 1.0}, "duration": "PT60S", "response": "a"},
       "context": {"language": "en-US", "extensions": {"x:e": [1.0, {"b": 2, "a": 1}]},
         "contextActivities": {"parent": {"id": "x:p"}}},
       "timestamp": "2026-03-01T12:00:00Z"}
      """;

  @Nested
  class DoNotCount {

    @Test
    void whatTheStoreAssigns() {
      String other =
          ONE.replace("6b7b", "7b7b")
              .replaceFirst(
                  "\\{",
                  """
                  {"stored": "2026-03-01T12:00:01Z", "version": "1.0.0",
                   "authority": {"mbox": "mailto:store@example.org"},\
                  """);
      assertEquivalent(ONE, other);
    }

    @Test
    void aTimestampThatOnlyOneOfThemHas() {
      assertEquivalent(ONE, ONE.replace(",\n \"timestamp\": \"2026-03-01T12:00:00Z\"", ""));
    }

    @Test
    void theZoneOfATimestamp() {
      assertEquivalent(ONE, ONE.replace("T12:00:00Z", "T13:00:00.000+01:00"));
    }

    @Test
    void theDisplayOfAVerbAndTheDefinitionOfAnActivity() {
      assertEquivalent(ONE, ONE.replace("\"did\"}", "\"has done\"}").replace("It\"", "That\""));
      assertEquivalent(
          ONE, ONE.replace("\"x:p\"", "\"x:p\", \"definition\": {\"name\": {\"en\": \"Parent\"}}"));
    }

    @Test
    void theOrderOfMembers() {
      assertEquivalent(
          ONE,
          ONE.replace(
              "{\"mbox\": \"mailto:a@example.org\"}, {\"mbox\": \"mailto:b@example.org\", \"name\": \"B\"}",
              "{\"name\": \"B\", \"mbox\": \"mailto:b@EXAMPLE.org\"}, {\"mbox\": \"mailto:a@example.org\"}"));
    }

    @Test
    void attachments() {
      assertEquivalent(
          ONE,
          ONE.replaceFirst(
              "\\{",
              """
              {"attachments": [{"usageType": "x:u", "display": {}, "contentType": "a/b",
                "length": 1, "sha2": "00"}],\
              """));
    }

    @Test
    void theWritingOfJson() {
      assertEquivalent(
          ONE,
          ONE.replace("1.0,", "1,")
              .replace("\"raw\": 1.0", "\"raw\": 10e-1")
              .replace("\"b\": 2, \"a\": 1", "\"a\":1,\"b\":2")
              .replace("{\"id\": \"x:p\"}", "[{\"objectType\": \"Activity\", \"id\": \"x:p\"}]")
              .replace("en-US", "en-us"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org=c@example.org",
        "\"name\": \"B\"=\"name\": \"C\"",
        "\"name\": \"G\"=\"name\": \"H\"",
        "x:did=x:does",
        "x:it=x:that",
        "\"raw\": 1.0=\"raw\": 2.0",
        "PT60S=PT1M",
        "\"response\": \"a\"=\"response\": \"b\"",
        "en-US=en-GB",
        "\"b\": 2=\"b\": \"2\"",
        "\"parent\"=\"grouping\"",
        "x:p=x:q",
        "12:00:00Z=12:00:01Z"
      })
  void everythingElseShouldCount(String change) {
    String[] parts = change.split("=", -1);
    String other = ONE.replace(parts[0], parts[1]);
    assertThat(other).isNotEqualTo(ONE);
    assertThat(read(ONE).equivalentTo(read(other))).isFalse();
  }

  @Test
  void whatIsInsideASubStatementShouldCountInTheSameWay() {
    assertEquivalent(
        sub("{\"id\": \"x:did\"}", "12:00:00Z"),
        sub("{\"id\": \"x:did\", \"display\": {\"en\": \"d\"}}", "13:00:00+01:00"));
    assertThat(
            read(sub("{\"id\": \"x:did\"}", "12:00:00Z"))
                .equivalentTo(read(sub("{\"id\": \"x:does\"}", "12:00:00Z"))))
        .isFalse();
    assertThat(
            read(sub("{\"id\": \"x:did\"}", "12:00:00Z"))
                .equivalentTo(read(sub("{\"id\": \"x:did\"}", "12:00:01Z"))))
        .isFalse();
  }

  @Test
  void aVoidingStatementShouldNameItsTarget() {
    String voiding =
        """
        {"actor": {"mbox": "mailto:a@example.org"},
         "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
         "object": {"objectType": "StatementRef", "id": "6b7b4d5c-2f8e-4a2e-9d1b-0c5c8f7d9a10"}}
        """;
    assertThat(read(voiding).voids())
        .contains(UUID.fromString("6b7b4d5c-2f8e-4a2e-9d1b-0c5c8f7d9a10"));
    assertThat(read(voiding.replace("voided", "mentioned")).voids()).isEmpty();
  }

  private static String sub(String verb, String time) {
    return """
    {"actor": {"mbox": "mailto:a@example.org"}, "verb": {"id": "x:planned"},
     "object": {"objectType": "SubStatement", "actor": {"mbox": "mailto:a@example.org"},
       "verb": %s, "object": {"objectType": "Agent", "mbox": "mailto:b@example.org"},
       "timestamp": "2026-03-01T%s"}}
    """
        .formatted(verb, time);
  }

  private static void assertEquivalent(String one, String other) {
    assertThat(other).isNotEqualTo(one);
    assertThat(read(one).equivalentTo(read(other))).isTrue();
    assertThat(read(other).equivalentTo(read(one))).isTrue();
  }

  private static Statement read(String json) {
    return StatementParser.statement(StrictJson.value(json).tree());
  }
}
