package org.koers.lrs.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.koers.lrs.test.StatementText.aStatement;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;

/** Single requests and the status that the standard asks for, by the table requests.txt. */
class RequestsTest {

  private static final String AGENT =
      URLEncoder.encode("{\"mbox\":\"mailto:a@example.org\"}", UTF_8);

  private static Endpoint endpoint;
  private static Endpoint.Client client;

  private record Line(String ids, String method, String path, String body, int status) {
    static Line of(String text) {
      String[] cells = text.split(Pattern.quote("|"), -1);
      return new Line(
          cells[0].strip(),
          cells[1].strip(),
          cells[2].strip(),
          cells[3].strip(),
          Integer.parseInt(cells[4].strip()));
    }
  }

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
    client = endpoint.newClient(Scope.ALL);
    for (String path :
        new String[] {
          "activities/state?activityId=x:a&agent=AGENT&stateId=STATE",
          "agents/profile?agent=AGENT&profileId=PROFILE",
          "activities/profile?activityId=x:a&profileId=PROFILE"
        }) {
      assertThat(client.send("PUT", path.replace("AGENT", AGENT), "{}").status()).isEqualTo(204);
    }
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @TestFactory
  Stream<DynamicTest> eachRequestShouldBeAnsweredAsTheStandardAsks() throws IOException {
    try (InputStream in = RequestsTest.class.getResourceAsStream("requests.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .map(
              line ->
                  dynamicTest(
                      line.ids() + ": " + line.method() + " " + line.path() + " " + line.body(),
                      () -> check(line)));
    }
  }

  private static void check(Line line) {
    String path = line.path().replace("AGENT", AGENT);
    while (path.contains("NEW")) {
      path = path.replaceFirst("NEW", UUID.randomUUID().toString());
    }
    String body = line.body().replace("STATEMENT", aStatement().withoutId().json());

    Endpoint.Answer answer = client.send(line.method(), path, body.isEmpty() ? null : body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(line.status());
  }
}
