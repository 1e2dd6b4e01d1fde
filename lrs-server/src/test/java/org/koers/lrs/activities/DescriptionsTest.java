package org.koers.lrs.activities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.test.Covers;

/** What the Activities and Agents Resources learn from statements. */
class DescriptionsTest {

  private static Endpoint endpoint;

  private final Endpoint.Client client = endpoint.newClient(Scope.ALL);

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  @Covers({"XAPI-00169", "XAPI-00251", "XAPI-00253", "XAPI-00254"})
  void anActivityShouldBeAllThatStatementsSaidOfIt() {
    say("{\"name\":{\"nl\":\"Les\"},\"type\":\"x:lesson\"}");
    say("{\"name\":{\"en\":\"Lesson\"},\"description\":{\"en\":\"D\"}}");
    say("{\"name\":{\"en\":\"The lesson\"}}");

    Answer answer = client.send("GET", "activities?activityId=x:a", null);

    assertThat(answer.body())
        .isEqualTo(
            "{\"objectType\":\"Activity\",\"id\":\"x:a\",\"definition\":{\"name\":{\"nl\":\"Les\","
                + "\"en\":\"The lesson\"},\"type\":\"x:lesson\",\"description\":{\"en\":\"D\"}}}");
    assertThat(canonicalName("en")).isEqualTo("The lesson");
    assertThat(canonicalName("nl")).isEqualTo("Les");
  }

  @Test
  void aRefusedStatementShouldTeachNothing() {
    String id = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
    client.put(id, statement("x:a", "{\"name\":{\"en\":\"Right\"}}"));
    Answer conflict = client.put(id, statement("x:b", "{\"name\":{\"en\":\"Wrong\"}}"));

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(client.send("GET", "activities?activityId=x:b", null).body())
        .isEqualTo("{\"objectType\":\"Activity\",\"id\":\"x:b\"}");
  }

  @Test
  void withoutTheScopeDefineNothingShouldBeLearned() {
    Endpoint.Client writer = endpoint.newClient(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ);
    writer.post(statement("x:a", "{\"name\":{\"en\":\"N\"}}"));

    assertThat(writer.send("GET", "activities?activityId=x:a", null).json().has("definition"))
        .isFalse();
  }

  @Test
  @Covers({"XAPI-00236", "XAPI-00237", "XAPI-00238", "XAPI-00239", "XAPI-00248"})
  void aPersonShouldHaveTheNamesThatStatementsGave() {
    say("{}");
    String agent = "{\"mbox\":\"mailto:zoe@example.org\"}";

    Answer answer = client.send("GET", "agents?agent=" + URLEncoder.encode(agent, UTF_8), null);

    assertThat(answer.body())
        .isEqualTo(
            "{\"objectType\":\"Person\",\"name\":[\"Zoë\"],\"mbox\":[\"mailto:zoe@example.org\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XAPI-00239 XAPI-00244 | {'mbox':'mailto:a@example.org'} | 'mbox':['mailto:a@example.org']",
        "XAPI-00240 | {'mbox_sha1sum':'0123456789012345678901234567890123456789'} |"
            + " 'mbox_sha1sum':['0123456789012345678901234567890123456789']",
        "XAPI-00241 | {'openid':'https://a.example.org/'} | 'openid':['https://a.example.org/']",
        "XAPI-00242 | {'account':{'homePage':'https://a.example.org','name':'a'}} |"
            + " 'account':[{'homePage':'https://a.example.org','name':'a'}]"
      },
      quoteCharacter = '`')
  void aPersonShouldHaveWhatItWasAskedForByInArrays(String ids, String agent, String property) {
    String json = agent.replace('\'', '"');

    Answer answer = client.send("GET", "agents?agent=" + URLEncoder.encode(json, UTF_8), null);

    assertThat(answer.body())
        .as(ids)
        .isEqualTo("{\"objectType\":\"Person\"," + property.replace('\'', '"') + "}");
  }

  @Test
  @Covers({"XAPI-00243", "XAPI-00249", "XAPI-00250"})
  void parametersThatDoNotFitShouldBeRefused() {
    for (String path :
        new String[] {
          "agents",
          "agents?agent=%7B%7D",
          "agents?agent=zoe",
          "activities",
          "activities?activityId=a"
        }) {
      assertThat(client.send("GET", path, null).status()).as(path).isEqualTo(400);
    }
  }

  private String canonicalName(String language) {
    return client
        .with("Accept-Language", language)
        .get("format", "canonical", "limit", "1")
        .json()
        .at("/statements/0/object/definition/name/" + language)
        .asText();
  }

  private void say(String definition) {
    Answer answer = client.post(statement("x:a", definition));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String statement(String activity, String definition) {
    return "{\"actor\":{\"name\":\"Zoë\",\"mbox\":\"mailto:zoe@example.org\"},"
        + "\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"%s\",\"definition\":%s}}"
            .formatted(activity, definition);
  }
}
