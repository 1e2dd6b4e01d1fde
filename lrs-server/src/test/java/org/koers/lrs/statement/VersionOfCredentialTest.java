package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.xapi.version.XapiVersion;

/** Requests that do not say their version. */
class VersionOfCredentialTest {

  private static final String VERSION = "X-Experience-API-Version";

  private static Endpoint endpoint;

  private final Endpoint.Client silent =
      endpoint.newClient(
          "acme",
          new CredentialTerms(
              "",
              Set.of(Scope.ALL),
              Optional.empty(),
              new Program(Optional.of(XapiVersion.V1_0_3), Set.of())));

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void shouldBeTakenInTheVersionOfTheirCredential() {
    String ofTwo = aStatement().with("\"context\":{\"contextAgents\":[]}").json();
    silent.with(VERSION, null);

    Endpoint.Answer stored = silent.post(aStatement().json());

    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.header(VERSION)).isEqualTo("1.0.3");
    assertThat(silent.post(ofTwo).status()).as("of 2.0.0 only").isEqualTo(400);
    assertThat(silent.at("/xapi103/").get().header(VERSION)).isEqualTo("1.0.3");
  }

  @Test
  void theHeaderShouldCountMoreThanTheCredential() {
    assertThat(silent.with(VERSION, "2.0.0").get().header(VERSION)).isEqualTo("2.0.0");
    assertThat(silent.with(VERSION, "0.9").get().status()).isEqualTo(400);
  }

  @Test
  void shouldBeRefusedWhereTheCredentialHasNone() {
    Endpoint.Answer answer = endpoint.newClient(Scope.ALL).with(VERSION, null).get();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0203");
    assertThat(answer.header(VERSION)).isEqualTo("2.0.0");
  }
}
