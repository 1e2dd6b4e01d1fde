package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.statement.Endpoint.Client;
import org.koers.lrs.test.Covers;
import org.koers.lrs.test.StatementText;

class StatementReceiveTest {

  private static final Endpoint ENDPOINT = new Endpoint();

  private final Client client = ENDPOINT.newClient(Scope.ALL);

  @AfterAll
  static void stop() {
    ENDPOINT.close();
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    assertThat(answer.json().path("status").intValue()).isEqualTo(status);
    assertThat(answer.json().path("detail").textValue()).isNotBlank();
  }

  private void assertNothingStored() {
    Answer page = client.with("X-Experience-API-Version", "2.0.0").withOwnSecret().get();
    assertThat(page.json().path("statements").size()).as(page.body()).isZero();
  }

  @Nested
  class Storing {

    @Test
    @Covers({"XAPI-00143", "XAPI-00144", "XAPI-00156", "XAPI-00332"})
    void aPutShouldAnswer204AndBeFoundWithTheIdOfItsParameter() {
      UUID id = UUID.randomUUID();

      Answer answer = client.put(id.toString(), aStatement().withoutId().json());

      assertThat(answer.status()).as(answer.body()).isEqualTo(204);
      assertThat(client.get("statementId", id.toString()).json().path("id").textValue())
          .isEqualTo(id.toString());
    }

    @Test
    @Covers({"XAPI-00146", "XAPI-00147", "XAPI-00026"})
    void aPostShouldAnswerTheIdsInOrder() {
      StatementText one = aStatement();
      StatementText two = aStatement();

      Answer answer = client.post("[" + one.json() + "," + two.json() + "]");

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json()).isEqualTo(Endpoint.JSON.valueToTree(List.of(one.id(), two.id())));
    }

    @Test
    @Covers("XAPI-00099")
    void theAuthorityShouldBeTheCredential() {
      StatementText text = aStatement();
      client.post(text.json());

      assertThat(client.get("statementId", text.id()).json().at("/authority/account"))
          .isEqualTo(
              Endpoint.JSON
                  .createObjectNode()
                  .put("homePage", "https://koers.example")
                  .put("name", client.key()));
    }

    @Test
    @Covers("XAPI-00142")
    void sendingTheSameAgainShouldBeNoConflictAndAnotherUnderItsIdOne() {
      StatementText text = aStatement();

      assertThat(client.put(text.id(), text.json()).status()).isEqualTo(204);
      assertThat(client.put(text.id(), text.json()).status()).isEqualTo(204);
      assertProblem(client.put(text.id(), text.by("bob").json()), 409, "KOERS-0401");
    }

    @Test
    void anEmptyBatchShouldBeStoredAsNothing() {
      Answer answer = client.post("[]");

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("[]");
    }
  }

  @Nested
  class Refusing {

    @Test
    @Covers({"XAPI-00182", "XAPI-00326"})
    void anInvalidStatementShouldGetFindingsAndTakeItsBatchWithIt() {
      Answer answer =
          client.post("[" + aStatement().json() + "," + aStatement().did("no iri").json() + "]");

      assertProblem(answer, 400, "KOERS-0304");
      assertThat(answer.json().at("/findings/0/pointer").textValue()).isEqualTo("/1/verb/id");
      assertThat(answer.json().at("/findings/0/requirement").textValue()).isNotBlank();
      assertNothingStored();
    }

    @Test
    void whatIsNotJsonShouldNameThePlace() {
      Answer answer = client.post("{\"actor\": }");

      assertProblem(answer, 400, "KOERS-0303");
      assertThat(answer.json().path("detail").textValue()).contains("line 1");
    }

    @Test
    void anotherIdThanTheParametersShouldBeRefused() {
      assertProblem(
          client.put(UUID.randomUUID().toString(), aStatement().json()), 400, "KOERS-0305");
      assertProblem(client.put("not-a-uuid", aStatement().json()), 400, "KOERS-0305");
      assertProblem(client.send("PUT", "statements", aStatement().json()), 400, "KOERS-0305");
      assertProblem(
          client.put(UUID.randomUUID().toString(), "[" + aStatement().withoutId().json() + "]"),
          400,
          "KOERS-0305");
      assertNothingStored();
    }

    @Test
    @Covers({"XAPI-00324", "XAPI-00325"})
    void unknownParametersShouldBeRefused() {
      assertProblem(
          client.send("POST", "statements?statementid=x", aStatement().json()), 400, "KOERS-0501");
      assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonx", "application/x-www-form-urlencoded"})
    @Covers("XAPI-00127")
    void otherContentTypesShouldBeRefused(String type) {
      assertProblem(client.with("Content-Type", type).post(aStatement().json()), 400, "KOERS-0301");
      assertNothingStored();
    }

    @Test
    @Covers("XAPI-00328")
    void aBodyBeyondTheLimitShouldNameTheLimitAndItsSetting() {
      Answer answer = client.post("\"" + "x".repeat(Endpoint.MAX_BYTES) + "\"");

      assertProblem(answer, 413, "KOERS-0302");
      assertThat(answer.json().path("detail").textValue())
          .contains(Endpoint.MAX_BYTES + " bytes", "koers.xapi.max-body");
    }

    @Test
    void anAddressThatIsNoneShouldBe404AndAMethodThatIsNone405() {
      assertProblem(client.send("GET", "nothing", null), 404, "KOERS-0002");
      Answer refused = client.send("DELETE", "statements", null);
      assertProblem(refused, 405, "KOERS-0003");
      assertThat(refused.header("Allow")).contains("PUT");
    }
  }

  @Nested
  class Who {

    @Test
    @Covers({"XAPI-00334", "XAPI-00335"})
    void withoutOrWithAWrongKeyTheAnswerShouldBe401AndNothingStored() {
      Answer wrong = client.withSecret("wrong").post(aStatement().json());
      Answer none = client.with("Authorization", null).post(aStatement().json());
      Answer bearer = client.with("Authorization", "Bearer x").get();

      assertProblem(wrong, 401, "KOERS-0102");
      assertProblem(none, 401, "KOERS-0101");
      assertProblem(bearer, 401, "KOERS-0101");
      assertThat(none.header("WWW-Authenticate")).startsWith("Basic realm=");
      assertThat(none.header("X-Experience-API-Version")).isEqualTo("2.0.0");
      assertNothingStored();
    }

    @Test
    @Covers("XAPI-00327")
    void aKeyShouldDoOnlyWhatItsScopesSay() {
      Client reader = ENDPOINT.newClient(Scope.STATEMENTS_READ);
      Client writer = ENDPOINT.newClient(Scope.STATEMENTS_WRITE);

      assertProblem(reader.post(aStatement().json()), 403, "KOERS-0103");
      assertThat(reader.get().status()).isEqualTo(200);
      assertProblem(writer.get(), 403, "KOERS-0103");
      assertThat(writer.post(aStatement().json()).status()).isEqualTo(200);
    }
  }

  @Nested
  class Versions {

    @Test
    @Covers("XAPI-00333")
    void theHeaderShouldDecideAndBeAnswered() {
      Answer answer = client.with("X-Experience-API-Version", "1.0").get();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-Experience-API-Version")).isEqualTo("1.0.3");
    }

    @Test
    @Covers("XAPI-00321")
    void withoutItTheEndpointShouldDecide() {
      client.with("X-Experience-API-Version", null);

      assertThat(client.get().header("X-Experience-API-Version")).isEqualTo("2.0.0");
      assertThat(client.at("/xapi103/").get().header("X-Experience-API-Version"))
          .isEqualTo("1.0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "3.0.0", "", "1.1"})
    @Covers("XAPI-00331")
    void anotherVersionShouldBeRefused(String version) {
      assertProblem(
          client.with("X-Experience-API-Version", version).post(aStatement().json()),
          400,
          "KOERS-0201");
    }

    @Test
    @Covers({"XAPI-00315", "XAPI-00316", "XAPI-00317", "XAPI-00318", "XAPI-00319"})
    void aboutShouldSayThemToEveryone() {
      client.with("Authorization", null).with("X-Experience-API-Version", "9.9");

      Answer answer = client.send("GET", "about", null);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
    }
  }
}
