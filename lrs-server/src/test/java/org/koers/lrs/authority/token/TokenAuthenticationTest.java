package org.koers.lrs.authority.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.StatementText;

/** The xAPI endpoint with real signed tokens of a provider of our own. */
class TokenAuthenticationTest {

  private static TokenIssuer issuer;
  private static Endpoint endpoint;
  private static Endpoint.Client client;

  @BeforeAll
  static void start() throws IOException {
    issuer = new TokenIssuer();
    endpoint = new Endpoint();
    client = endpoint.newClient("acme", Scope.STATE);
    endpoint.newClient("other", Scope.STATE);
    endpoint.taking(authentication(Optional.empty()));
  }

  private static TokenAuthentication authentication(Optional<String> tenant) {
    return new TokenAuthentication(
        new JdbcCredentialAdministration(new Database(endpoint.database().app())),
        Optional.of(new TokenSettings(issuer.url(), "koers", "tenant", "scope", tenant)));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    issuer.close();
  }

  @Test
  void anApplicationShouldVouchAsAnAgent() {
    StatementText statement = aStatement();
    assertThat(bearing(issuer.claims()).put(statement.id(), statement.json()).status())
        .isEqualTo(204);
    var authority = client.get("statementId", statement.id()).json().path("authority");
    assertThat(authority.path("objectType").asText()).isEqualTo("Agent");
    assertThat(authority.at("/account/homePage").asText()).isEqualTo(issuer.url());
    assertThat(authority.at("/account/name").asText()).isEqualTo("course-app");
  }

  @Test
  void anApplicationAndAPersonShouldVouchAsAGroupOfTwo() {
    StatementText statement = aStatement();
    bearing(issuer.claims().subject("ada")).put(statement.id(), statement.json());
    var authority = client.get("statementId", statement.id()).json().path("authority");
    assertThat(authority.path("objectType").asText()).isEqualTo("Group");
    assertThat(authority.path("member").findValuesAsText("name"))
        .containsExactly("course-app", "ada");
  }

  @Test
  void mineShouldBeWhatTheSamePersonSentThroughTheSameApplication() {
    StatementText statement = aStatement();
    var own =
        issuer.claims().subject("eve").claim("scope", "statements/write statements/read/mine");
    bearing(own).put(statement.id(), statement.json());
    assertThat(client.get("statementId", statement.id()).status()).isEqualTo(200);
    bearing(issuer.claims().subject("bob").claim("scope", "statements/read/mine"));
    assertThat(client.get("statementId", statement.id()).status()).isEqualTo(404);
  }

  @Test
  void theClaimShouldDecideTheTenant() {
    StatementText statement = aStatement();
    bearing(issuer.claims()).put(statement.id(), statement.json());
    bearing(issuer.claims().claim("tenant", "other"));
    assertThat(client.get("statementId", statement.id()).status()).isEqualTo(404);
  }

  @Test
  void scopesShouldConfineAlsoAsAList() {
    bearing(issuer.claims().claim("scope", List.of("statements/write")));
    assertThat(client.get("limit", "1").status()).isEqualTo(403);
    bearing(issuer.claims().claim("scope", null));
    assertThat(client.get("limit", "1").status()).isEqualTo(403);
  }

  @Test
  void aTokenWithoutATenantShouldBelongToTheOneThatIsSet() {
    var claims = issuer.claims().claim("tenant", null);
    String header = "Bearer " + issuer.signed(claims);
    assertThat(authentication(Optional.of("acme")).of(header).orElseThrow().tenant().name())
        .isEqualTo("acme");
  }

  @Test
  void aNewKeyOfTheIssuerShouldBeFound() throws IOException {
    try (TokenIssuer rotating = new TokenIssuer()) {
      var taken =
          new TokenAuthentication(
              new JdbcCredentialAdministration(new Database(endpoint.database().app())),
              Optional.of(
                  new TokenSettings(rotating.url(), "koers", "tenant", "scope", Optional.empty())));
      assertThat(taken.of("Bearer " + rotating.signed(rotating.claims()))).isPresent();
      rotating.rotate();
      assertThat(taken.of("bearer " + rotating.signed(rotating.claims().subject("x")))).isPresent();
    }
  }

  @Test
  void anIssuerThatDoesNotAnswerShouldBeATimeToWaitAndNoRefusal() throws IOException {
    TokenIssuer silent = new TokenIssuer();
    String token = silent.signed(silent.claims());
    silent.close();
    try (Endpoint other = new Endpoint()) {
      var settings = new TokenSettings(silent.url(), "koers", "tenant", "scope", Optional.empty());
      other.taking(
          new TokenAuthentication(
              new JdbcCredentialAdministration(new Database(other.database().app())),
              Optional.of(settings)));
      var answer =
          other.newClient("acme", Scope.STATE).with("Authorization", "Bearer " + token).get();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotNull();
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("expired", c -> issuer.signed(c.expirationTime(Date.from(Instant.EPOCH)))),
        wrong("without an end", c -> issuer.signed(c.expirationTime(null))),
        wrong(
            "from the future",
            c -> issuer.signed(c.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
        wrong("for another", c -> issuer.signed(c.audience("someone-else"))),
        wrong("for nobody", c -> issuer.signed(c.audience((String) null))),
        wrong("of another issuer", c -> issuer.signed(c.issuer("https://evil.example"))),
        wrong("of no application", c -> issuer.signed(c.claim("azp", null))),
        wrong("of no tenant", c -> issuer.signed(c.claim("tenant", null))),
        wrong("of an unknown tenant", c -> issuer.signed(c.claim("tenant", "nobody's"))),
        wrong("not signed", TokenIssuer::unsigned),
        wrong("signed with the public key", c -> issuer.signedWithThePublicKey(c)),
        wrong("signed by a stranger", c -> TokenIssuer.signedBy(TokenIssuer.newKey(), c)),
        wrong("changed", c -> issuer.signed(c).replaceFirst("\\.[^.]{4}", ".e30x")),
        wrong("no token", c -> "nonsense"),
        wrong("nothing", c -> ""),
        wrong("huge", c -> "x".repeat(20_000)));
  }

  private static Arguments wrong(String name, Function<JWTClaimsSet.Builder, String> token) {
    return Arguments.of(name, token);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aTokenThatIsNotRightShouldBeRefused(
      String name, Function<JWTClaimsSet.Builder, String> token) {
    var answer =
        client.with("Authorization", "Bearer " + token.apply(issuer.claims())).get("limit", "1");
    assertThat(answer.status()).as(name).isEqualTo(401);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0133");
  }

  private static Endpoint.Client bearing(JWTClaimsSet.Builder claims) {
    return client.with("Authorization", "Bearer " + issuer.signed(claims));
  }
}
