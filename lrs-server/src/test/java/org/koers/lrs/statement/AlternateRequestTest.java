package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.Covers;

/** Requests of 1.0.3 that come as the form of a POST. */
class AlternateRequestTest {

  private static Endpoint endpoint;

  private final Endpoint.Client client =
      endpoint
          .newClient(Scope.ALL)
          .with("X-Experience-API-Version", null)
          .with("Content-Type", "application/x-www-form-urlencoded")
          .at("/xapi103/");
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
  @Covers({"XAPI-00148", "XAPI-00336"})
  void aFormShouldBeTheRequestThatItNames() {
    client.with("X-Experience-API-Version", "1.0.3");
    Endpoint.Answer put = alternate("PUT", "statementId=" + id + "&content=" + statement());
    Endpoint.Answer get = alternate("GET", "statementId=" + id);

    assertThat(put.status()).as(put.body()).isEqualTo(204);
    assertThat(get.json().path("id").asText()).isEqualTo(id);
    assertThat(get.body()).contains("Zoë");
  }

  @Test
  void headersShouldBeTakenFromTheForm() {
    client.with("X-Experience-API-Version", null).with("Authorization", null).at("/xapi/");
    String login = URLEncoder.encode(endpoint.newClient(Scope.ALL).header("Authorization"), UTF_8);

    Endpoint.Answer post =
        alternate(
            "POST",
            "Authorization=%s&X-Experience-API-Version=1.0.3&Content-Type=application/json&content=%s"
                .formatted(login, statement()));

    assertThat(post.status()).as(post.body()).isEqualTo(200);
    assertThat(post.header("X-Experience-API-Version")).isEqualTo("1.0.3");
    assertThat(post.json().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "statements?method=PUT, statementId=ID, content",
    "statements?method=PUT&statementId=ID, content={}, Besides",
    "statements?method=PATCH, content={}, PATCH",
    "statements?method=GET, statementId=1&statementId=2, twice",
    "statements?method=GET, statementId=%zz, encoded"
  })
  void whatDoesNotFitShouldBeRefusedWithTheReason(String path, String form, String reason) {
    Endpoint.Answer answer = client.send("POST", path.replace("ID", id), form.replace("ID", id));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0202");
    assertThat(answer.json().path("detail").asText()).contains(reason);
  }

  @Test
  void twoPointZeroShouldNotTakeIt() {
    client.with("X-Experience-API-Version", "2.0.0");

    Endpoint.Answer answer = alternate("GET", "statementId=" + id);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains("1.0.3");
  }

  private Endpoint.Answer alternate(String method, String form) {
    return client.send("POST", "statements?method=" + method, form);
  }

  private String statement() {
    String statement =
        aStatement()
            .withId(UUID.fromString(id))
            .byActor("{\"name\":\"Zoë\",\"mbox\":\"mailto:zoe@example.org\"}")
            .json();
    return URLEncoder.encode(statement, UTF_8);
  }
}
