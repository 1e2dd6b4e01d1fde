package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.Covers;

/** What related_agents and related_activities add to a query. */
class RelatedQueryTest {

  private static final String SOUGHT = "{\"mbox\":\"mailto:sought@example.org\"}";
  private static final String ACTIVITY = "https://example.org/activities/sought";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"context\":{\"instructor\":SOUGHT}",
        "\"context\":{\"team\":{\"objectType\":\"Group\",\"member\":[SOUGHT]}}",
        "\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":SOUGHT}]}",
        "\"context\":{\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":"
            + "{\"objectType\":\"Group\",\"member\":[SOUGHT]}}]}",
        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":SOUGHT,\"verb\":{\"id\":\"x:v\"},"
            + "\"object\":{\"id\":\"x:a\"}}",
        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:b@example.org\"},"
            + "\"verb\":{\"id\":\"x:v\"},\"object\":{\"objectType\":\"Agent\",\"mbox\":"
            + "\"mailto:sought@example.org\"}}",
        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:b@example.org\"},"
            + "\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"x:a\"},"
            + "\"context\":{\"instructor\":SOUGHT}}"
      })
  @Covers({"XAPI-00176"})
  void relatedAgentsShouldBeFoundWhenTheyAreAskedFor(String part) {
    String id = store(part.replace("SOUGHT", SOUGHT));

    assertThat(found("agent", SOUGHT)).isEmpty();
    assertThat(found("agent", SOUGHT, "related_agents", "true")).containsExactly(id);
  }

  @Test
  void theAuthorityShouldBeARelatedAgent() {
    String id = store("\"timestamp\":\"2026-11-21T18:04:40Z\"");
    String authority = client.get("statementId", id).json().path("authority").toString();

    assertThat(found("agent", authority)).isEmpty();
    assertThat(found("agent", authority, "related_agents", "true")).containsExactly(id);
    assertThat(found("agent", authority, "related_agents", "true", "verb", "x:other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"context\":{\"contextActivities\":{\"parent\":[{\"id\":\"SOUGHT\"}]}}",
        "\"context\":{\"contextActivities\":{\"grouping\":{\"id\":\"SOUGHT\"}}}",
        "\"context\":{\"contextActivities\":{\"category\":[{\"id\":\"x:b\"},{\"id\":\"SOUGHT\"}]}}",
        "\"context\":{\"contextActivities\":{\"other\":[{\"id\":\"SOUGHT\"}]}}",
        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:b@example.org\"},"
            + "\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"SOUGHT\"}}"
      })
  @Covers("XAPI-00177")
  void relatedActivitiesShouldBeFoundWhenTheyAreAskedFor(String part) {
    String id = store(part.replace("SOUGHT", ACTIVITY));

    assertThat(found("activity", ACTIVITY)).isEmpty();
    assertThat(found("activity", ACTIVITY, "related_activities", "true")).containsExactly(id);
    assertThat(
            found(
                "activity",
                ACTIVITY,
                "related_activities",
                "true",
                "agent",
                SOUGHT,
                "related_agents",
                "true"))
        .isEmpty();
  }

  @Test
  void anActivityInSeveralPlacesShouldBeFoundOnce() {
    String activity = "{\"id\":\"" + ACTIVITY + "\"}";
    String id =
        store(
            "\"object\":%1$s,\"context\":{\"contextActivities\":{\"parent\":[%1$s],\"other\":[%1$s]}}"
                .formatted(activity));

    assertThat(found("activity", ACTIVITY, "related_activities", "true")).containsExactly(id);
  }

  @Test
  @Covers("XAPI-00165")
  void whatRefersToARelatedMatchShouldBeFoundToo() {
    String target = store("\"context\":{\"instructor\":" + SOUGHT + "}");
    String referring =
        store("\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}");

    assertThat(found("agent", SOUGHT, "related_agents", "true")).containsExactly(referring, target);
  }

  @Test
  void moreShouldKeepThatRelatedOnesAreAskedFor() {
    for (int i = 0; i < 5; i++) {
      store("\"context\":{\"instructor\":" + SOUGHT + "}");
    }
    List<String> all = new ArrayList<>();
    String path = "statements?related_agents=true&limit=2&agent=" + encoded(SOUGHT);
    while (!path.isEmpty()) {
      Endpoint.Answer page = client.send("GET", path, null);
      page.json().path("statements").forEach(s -> all.add(s.path("id").asText()));
      path = page.json().path("more").asText().replace("/xapi/", "");
    }
    assertThat(all).hasSize(5).doesNotHaveDuplicates();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private List<String> found(String... parameters) {
    Endpoint.Answer answer = client.get(parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.json().path("statements").forEach(s -> ids.add(s.path("id").asText()));
    return ids;
  }

  /** A statement of somebody about something, with these members instead. */
  private String store(String members) {
    try {
      String id = UUID.randomUUID().toString();
      ObjectNode statement =
          (ObjectNode)
              Endpoint.JSON.readTree(
                  "{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":\"x:verb\"},"
                      + "\"object\":{\"id\":\"x:activity\"}}");
      statement.setAll((ObjectNode) Endpoint.JSON.readTree("{" + members + "}"));
      Endpoint.Answer answer = client.put(id, statement.toString());
      assertThat(answer.status()).as(answer.body()).isEqualTo(204);
      return id;
    } catch (JsonProcessingException broken) {
      throw new AssertionError(members, broken);
    }
  }
}
