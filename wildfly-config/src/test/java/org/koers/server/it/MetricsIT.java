package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsIT {

  private static final Pattern SHOWN = Pattern.compile("(?m)^# HELP (koers_\\w+)");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| (`koers_.*?) \\|.*\\|.*\\|$");

  @Test
  void everyMetricShouldBeInTheManualAndTheReverse() throws Exception {
    aTargetThatIsPaused();
    assertThat(names(SHOWN, metrics()))
        .isEqualTo(names(LISTED, Files.readString(root().resolve("docs/operations.md"))));
  }

  /** Only then is there anything to say of forwarding. */
  private static void aTargetThatIsPaused() throws SQLException {
    try (Connection connection = OneServerForAll.koers().database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          insert into lrs.forwarding_target (tenant_id, name, kind, url, version, credential_kind,
            filter, batch_size, position, paused)
          select min(tenant_id), 'metrics', 'lrs', 'https://lrs.example.org/xapi', '2.0.0', 'none',
            '{}', 100, 0, true
          from lrs.log_head
          """);
    }
  }

  private static Set<String> names(Pattern where, String text) {
    Set<String> names = new TreeSet<>();
    where
        .matcher(text)
        .results()
        .flatMap(found -> Pattern.compile("koers_\\w+").matcher(found.group(1)).results())
        .forEach(name -> names.add(name.group()));
    return names;
  }

  private static String metrics() throws IOException, InterruptedException {
    RunningKoers koers = OneServerForAll.koers();
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(koers.data().resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    HttpRequest request =
        HttpRequest.newBuilder(koers.at("/metrics"))
            .header("Authorization", "Bearer " + secrets.getProperty("metrics.token"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("koers.root"));
  }
}
