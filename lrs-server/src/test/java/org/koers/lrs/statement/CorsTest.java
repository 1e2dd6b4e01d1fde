package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;

/** Pages of other origins that use the endpoint from a browser. */
class CorsTest {

  private static final String LMS = "https://lms.example.org";
  private static final String OTHER = "https://other.example.org";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private static Endpoint endpoint;
  private static Endpoint.Client forLms;
  private static Endpoint.Client forOther;
  private static Endpoint.Client forNoBrowser;

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
    forLms = endpoint.newClient("acme", forPagesOf(LMS));
    forOther = endpoint.newClient("other", forPagesOf(OTHER));
    forNoBrowser = endpoint.newClient("acme", Scope.ALL);
  }

  private static CredentialTerms forPagesOf(String origin) {
    return new CredentialTerms(
        "",
        Set.of(Scope.ALL),
        Optional.empty(),
        new Program(Optional.empty(), Set.of(Origin.of(origin).orElseThrow())));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {LMS, OTHER})
  void theQuestionBeforeARequestShouldBeAnsweredForOriginsOfAnyKey(String origin) {
    Endpoint.Answer answer = preflight(origin);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header(ALLOWED)).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("Authorization", "X-Experience-API-Version", "If-Match");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "null", "*", "https://lms.example.org.evil.example", ""})
  void theQuestionOfAnotherOriginShouldBeRefusedWithoutNamingAny(String origin) {
    Endpoint.Answer answer = preflight(origin);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers()).doesNotContainKey(ALLOWED);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0114");
  }

  @Test
  void aPageShouldReadAnswersToItsOwnKeyAndTheHeadersOfXapi() {
    Endpoint.Answer stored = forLms.with("Origin", LMS).post(aStatement().json());
    Endpoint.Answer read = forLms.get("limit", "1");

    assertThat(stored.header(ALLOWED)).isEqualTo(LMS);
    assertThat(read.header(ALLOWED)).isEqualTo(LMS);
    assertThat(read.header("Access-Control-Expose-Headers"))
        .contains("X-Experience-API-Version", "X-Experience-API-Consistent-Through", "ETag");
    assertThat(read.header("Vary")).contains("Origin");
  }

  @Test
  void aProblemShouldBeReadByThePageToo() {
    Endpoint.Answer answer = forLms.with("Origin", LMS).post("{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header(ALLOWED)).isEqualTo(LMS);
  }

  @Test
  void aPageShouldReadNothingByTheKeyOfAnother() {
    Endpoint.Answer elsewhere = forOther.with("Origin", LMS).get();
    Endpoint.Answer nowhere = forNoBrowser.with("Origin", LMS).get();

    assertThat(elsewhere.headers()).doesNotContainKey(ALLOWED);
    assertThat(nowhere.headers()).doesNotContainKey(ALLOWED);
    assertThat(forLms.with("Origin", null).get().headers()).doesNotContainKey(ALLOWED);
  }

  @Test
  void aWrongSecretShouldNotBeSaidToAnyPage() {
    Endpoint.Answer answer =
        endpoint.newClient("acme", forPagesOf(LMS)).with("Origin", LMS).withSecret("wrong").get();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).doesNotContainKey(ALLOWED);
  }

  @Test
  void theVersionsShouldBeReadByPagesOfAnyKey() {
    assertThat(forLms.with("Origin", LMS).send("GET", "about", null).header(ALLOWED))
        .isEqualTo(LMS);
    assertThat(forLms.with("Origin", "https://evil.example").send("GET", "about", null).headers())
        .doesNotContainKey(ALLOWED);
  }

  private static Endpoint.Answer preflight(String origin) {
    return forLms
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "PUT")
        .with("Access-Control-Request-Headers", "authorization, x-experience-api-version")
        .send("OPTIONS", "statements", null);
  }
}
