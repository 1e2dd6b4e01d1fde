package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The record store over HTTP, in the running server. */
class StatementsIT {
  private final XapiClient xapi = XapiClient.of(OneServerForAll.koers(), "xapi", "2.0.0");
  private final XapiClient xapi103 = XapiClient.of(OneServerForAll.koers(), "xapi103", "1.0.3");

  private static String statement(String actor, String more) {
    return """
        {"actor":{"account":{"homePage":"https://example.org","name":"%s"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
         "object":{"id":"https://example.org/activities/it"}%s}"""
        .formatted(actor, more);
  }

  private static String agent(String name) {
    return XapiClient.encoded(
        "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"" + name + "\"}}");
  }

  @Nested
  class Storing {
    @Test
    void aStatementShouldComeBackWithItsNumbersAsSent() {
      String id = UUID.randomUUID().toString();
      String score = ",\"result\":{\"score\":{\"scaled\":0.750,\"raw\":7.50}}";
      assertThat(xapi.put(id, statement("numbers", score)).statusCode()).isEqualTo(204);
      HttpResponse<String> answer = xapi.get("/statements?statementId=" + id);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("0.750").contains("7.50");
      JsonNode stored = XapiClient.json(answer);
      assertThat(stored.path("id").asText()).isEqualTo(id);
      assertThat(stored.hasNonNull("stored")).isTrue();
      assertThat(stored.hasNonNull("authority")).isTrue();
      assertThat(answer.headers().firstValue("X-Experience-API-Version")).hasValue("2.0.0");
    }

    @Test
    void theSameStatementTwiceShouldBeOneAndAnotherUnderItsIdAConflict() {
      String id = UUID.randomUUID().toString();
      String first = statement("twice", ",\"timestamp\":\"2026-01-01T00:00:00Z\"");
      assertThat(xapi.put(id, first).statusCode()).isEqualTo(204);
      assertThat(xapi.put(id, first).statusCode()).isEqualTo(204);
      HttpResponse<String> conflict = xapi.put(id, statement("somebody else", ""));
      assertThat(conflict.statusCode()).isEqualTo(409);
      assertThat(conflict.body()).contains(id);
      assertThat(count(xapi, "twice")).isEqualTo(1);
    }

    @Test
    void oneInvalidStatementShouldKeepItsWholeBatchOut() {
      String batch = "[" + statement("batch", "") + "," + statement("batch", ",\"colour\":1") + "]";
      HttpResponse<String> answer = xapi.post(batch);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(XapiClient.json(answer).path("findings").path(0).path("pointer").asText())
          .isEqualTo("/1/colour");
      assertThat(count(xapi, "batch")).isZero();
    }
  }

  @Nested
  class Asking {
    @Test
    void pagesShouldReachEveryStatementOnce() {
      String batch =
          IntStream.range(0, 25)
              .mapToObj(i -> statement("pages", ""))
              .collect(Collectors.joining(",", "[", "]"));
      assertThat(xapi.post(batch).statusCode()).isEqualTo(200);
      List<String> ids = new ArrayList<>();
      String next = "/statements?limit=10&ascending=true&agent=" + agent("pages");
      while (!next.isEmpty()) {
        JsonNode page = XapiClient.json(xapi.get(next));
        page.path("statements").forEach(s -> ids.add(s.path("id").asText()));
        next = page.path("more").asText("");
      }
      assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void verbActivityAndRegistrationShouldNarrowTheAnswer() {
      String registration = UUID.randomUUID().toString();
      xapi.post(statement("filters", ",\"context\":{\"registration\":\"" + registration + "\"}"));
      xapi.post(statement("filters", ""));
      assertThat(answered("registration=" + registration)).isEqualTo(1);
      String activity = XapiClient.encoded("https://example.org/activities/it");
      assertThat(answered("agent=" + agent("filters") + "&activity=" + activity)).isEqualTo(2);
      String verb = XapiClient.encoded("http://adlnet.gov/expapi/verbs/passed");
      assertThat(answered("agent=" + agent("filters") + "&verb=" + verb)).isZero();
    }

    private int answered(String query) {
      return XapiClient.json(xapi.get("/statements?" + query)).path("statements").size();
    }
  }

  @Nested
  class Refusing {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{                                              | 400 | line 1",
          "{\"actor\":{}}                                 | 400 | /actor",
          "[]x                                            | 400 | line 1",
        })
    void badJsonShouldBeAnsweredWithItsPlace(String body, int status, String place) {
      HttpResponse<String> answer = xapi.post(body);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(place);
    }

    @Test
    void aWrongKeyShouldBeToldSo() {
      XapiClient stranger =
          new XapiClient(OneServerForAll.koers().at("/xapi").toString(), "koers", "no", "2.0.0");
      HttpResponse<String> answer = stranger.get("/statements");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
      assertThat(XapiClient.json(answer).path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/json; charset", "a/b/c", ";;", "text/plain"})
    void aContentTypeThatIsNoneShouldBe400(String type) {
      HttpResponse<String> answer =
          xapi.send(
              xapi.request("/statements")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("[{}]")));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
  }

  @Nested
  class Versions {
    @Test
    void headShouldHaveTheHeadersOfGetAndNoBody() {
      HttpResponse<String> head =
          xapi.send(xapi.request("/statements").method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
    }

    @Test
    void eachEndpointShouldHaveItsDefault() {
      XapiClient silent = XapiClient.of(OneServerForAll.koers(), "xapi", "");
      XapiClient silent103 = XapiClient.of(OneServerForAll.koers(), "xapi103", "");
      assertThat(version(silent.get("/about"))).isEqualTo("2.0.0");
      assertThat(version(silent103.get("/about"))).isEqualTo("1.0.3");
    }

    @Test
    void contextAgentsShouldBelongToTwoOnly() {
      String contextAgents =
          ",\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"account\":"
              + "{\"homePage\":\"https://example.org\",\"name\":\"coach\"}},"
              + "\"relevantTypes\":[\"https://example.org/coach\"]}]}";
      assertThat(xapi.post(statement("versions", contextAgents)).statusCode()).isEqualTo(200);
      assertThat(xapi103.post(statement("versions", contextAgents)).statusCode()).isEqualTo(400);
    }

    private static String version(HttpResponse<String> answer) {
      return answer.headers().firstValue("X-Experience-API-Version").orElse("");
    }
  }

  private static int count(XapiClient client, String actor) {
    return XapiClient.json(client.get("/statements?agent=" + agent(actor)))
        .path("statements")
        .size();
  }
}
