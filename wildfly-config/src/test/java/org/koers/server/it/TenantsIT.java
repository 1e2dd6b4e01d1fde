package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tenants and credentials, made on the command line beside the running server. */
class TenantsIT {
  private final RunningKoers koers = OneServerForAll.koers();

  @Test
  void noTenantShouldSeeTheStatementsOfAnother() throws IOException, InterruptedException {
    XapiClient acme = tenant("acme");
    XapiClient other = tenant("other");
    String id = UUID.randomUUID().toString();
    String statement =
        """
        {"actor":{"mbox":"mailto:tenant@example.org"},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
         "object":{"id":"https://example.org/tenants"}}\
        """;
    assertThat(acme.put(id, statement).statusCode()).isEqualTo(204);
    assertThat(acme.get("/statements?statementId=" + id).statusCode()).isEqualTo(200);
    assertThat(other.get("/statements?statementId=" + id).statusCode()).isEqualTo(404);
    assertThat(XapiClient.json(other.get("/statements")).path("statements")).isEmpty();
    assertThat(other.put(id, statement.replace("tenants", "mine")).statusCode())
        .as("the same id in another tenant")
        .isEqualTo(204);
  }

  @Test
  void aKeyOfAnotherTenantShouldBeRefused() throws IOException, InterruptedException {
    assertThat(run("nobody", "koers", "--replace")).contains("There is no tenant nobody");
    tenant("acme-two");
    assertThat(run("acme-two", "koers", "--replace")).contains("has no key koers");
    assertThat(run("acme-two", "koers")).contains("The key koers exists already");
  }

  @Test
  void aKeyShouldBeListedWithItsTermsAndWithoutItsSecret()
      throws IOException, InterruptedException {
    String made =
        run(
            "listed",
            "listed-key",
            "--expires",
            "2999-12-31",
            "--origin",
            "https://lms.example.org",
            "--version",
            "1.0.3");
    String secret = KoersCommand.secretOn(made);
    XapiClient silent = new XapiClient(koers.at("/xapi").toString(), "listed-key", secret, "");
    assertThat(silent.get("/statements").headers().firstValue("X-Experience-API-Version"))
        .contains("1.0.3");

    assertThat(run("listed", "listed-key", "--rotate")).contains("secret");
    assertThat(run("listed", "listed-key", "--disable")).isEmpty();
    assertThat(launch("credentials", "--tenant", "listed"))
        .contains(
            "listed-key  disabled",
            "expires: 3000-01-01T00:00:00Z",
            "version: 1.0.3",
            "origins: https://lms.example.org",
            "old secret until: ")
        .doesNotContain(secret);
  }

  @Test
  void aKeyThatExistsShouldBeRefused() throws IOException, InterruptedException {
    assertThat(run("default", "koers")).contains("The key koers exists already");
  }

  private XapiClient tenant(String name) throws IOException, InterruptedException {
    String key = name + "-key";
    return new XapiClient(
        koers.at("/xapi").toString(), key, KoersCommand.secretOn(run(name, key)), "2.0.0");
  }

  private static String run(String tenant, String key, String... more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("credential", "--tenant", tenant, "--key", key));
    words.addAll(List.of(more));
    return launch(words.toArray(String[]::new));
  }

  private static String launch(String... words) throws IOException, InterruptedException {
    String data = Path.of(System.getProperty("koers.it"), "data").toString();
    Process process =
        new ProcessBuilder(RunningKoers.command(Map.of("koers.data", data), words))
            .redirectErrorStream(true)
            .start();
    String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return screen;
  }
}
