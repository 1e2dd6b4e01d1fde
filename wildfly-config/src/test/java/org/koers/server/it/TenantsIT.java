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
         "object":{"id":"https://example.org/tenants"}}""";
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
    assertThat(run("acme-two", "koers", "--replace")).contains("belongs to another tenant");
  }

  @Test
  void aKeyThatExistsShouldBeRefused() throws IOException, InterruptedException {
    assertThat(run("default", "koers")).contains("The key koers exists already");
  }

  private XapiClient tenant(String name) throws IOException, InterruptedException {
    String key = name + "-key";
    String screen = run(name, key);
    String secret =
        screen
            .lines()
            .filter(line -> line.startsWith("secret"))
            .map(line -> line.substring("secret".length()).strip())
            .findFirst()
            .orElseThrow(() -> new AssertionError(screen));
    return new XapiClient(koers.at("/xapi").toString(), key, secret, "2.0.0");
  }

  private static String run(String tenant, String key, String... more)
      throws IOException, InterruptedException {
    String data = Path.of(System.getProperty("koers.it"), "data").toString();
    List<String> words = new ArrayList<>(List.of("credential", "--tenant", tenant, "--key", key));
    words.addAll(List.of(more));
    Process process =
        new ProcessBuilder(
                RunningKoers.command(Map.of("koers.data", data), words.toArray(String[]::new)))
            .redirectErrorStream(true)
            .start();
    String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return screen;
  }
}
