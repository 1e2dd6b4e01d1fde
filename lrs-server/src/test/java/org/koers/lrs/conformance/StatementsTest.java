package org.koers.lrs.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;

/** Statements over HTTP and the status that the standard asks for, by the table statements.txt. */
class StatementsTest {

  private static Endpoint endpoint;
  private static Endpoint.Client client;

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
    client = endpoint.newClient(Scope.ALL);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @TestFactory
  Stream<DynamicTest> eachStatementShouldBeTakenOrRefusedAsTheStandardAsks() throws IOException {
    try (InputStream in = StatementsTest.class.getResourceAsStream("statements.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> dynamicTest(line, () -> check(line.split(Pattern.quote(" | "), -1))));
    }
  }

  private static void check(String[] cells) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("actor", "{\"mbox\": \"mailto:a@example.org\"}");
    members.put("verb", "{\"id\": \"x:v\"}");
    members.put("object", "{\"id\": \"x:a\"}");
    StringBuilder statement = new StringBuilder("{").append(cells[1]);
    members.forEach(
        (name, value) -> {
          if (!cells[1].startsWith("\"" + name + "\"")) {
            statement.append(", \"").append(name).append("\": ").append(value);
          }
        });

    Endpoint.Answer answer = client.post(statement.append('}').toString());

    assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(cells[2].strip()));
  }
}
