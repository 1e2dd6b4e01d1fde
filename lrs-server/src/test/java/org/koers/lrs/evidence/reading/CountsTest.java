package org.koers.lrs.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.test.StatementText;

class CountsTest {

  private static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
  private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

  private static ApiScene scene;

  @BeforeAll
  static void serve() {
    scene = new ApiScene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @BeforeEach
  void store() {
    scene.beginAnew();
    scene.store(
        at("2026-01-31T23:30:00Z").by("ada").did(PASSED),
        at("2026-02-01T12:00:00+01:00").by("ada").did(PASSED),
        at("2026-02-02T12:00:00.5Z").by("bob").did(COMPLETED));
  }

  private static StatementText at(String timestamp) {
    return aStatement().with("\"timestamp\":\"" + timestamp + "\"");
  }

  @Test
  void allShouldBeCountedWithoutGroups() {
    JsonNode answer = scene.get("counts").json();

    assertThat(answer.path("total").asInt()).isEqualTo(3);
    assertThat(answer.path("asOf").asInt()).isEqualTo(3);
    assertThat(answer.has("groups")).isFalse();
  }

  @Test
  void nothingShouldBeCountedAsNothing() {
    assertThat(scene.get("counts", "verb", "x:unheard-of", "by", "verb").body())
        .isEqualTo("{\"asOf\":3,\"total\":0,\"by\":[\"verb\"],\"groups\":[],\"complete\":true}");
    assertThat(scene.get("counts", "filter", "a=1", "by", "verb").json().path("total").asInt())
        .isZero();
  }

  @Test
  void groupsShouldBeTheLargestFirst() {
    assertThat(groups("by", "verb"))
        .containsExactly(
            "{\"verb\":\"" + PASSED + "\",\"count\":2}",
            "{\"verb\":\"" + COMPLETED + "\",\"count\":1}");
    assertThat(groups("by", "agent").getFirst())
        .isEqualTo("{\"agent\":" + StatementText.agent("ada") + ",\"count\":2}");
    assertThat(groups("by", "activity"))
        .containsExactly("{\"activity\":\"https://example.org/course\",\"count\":3}");
  }

  @Test
  void theCalendarShouldBeThatOfTheZone() {
    assertThat(groups("by", "month", "time", "timestamp"))
        .containsExactly(
            "{\"month\":\"2026-02\",\"count\":2}", "{\"month\":\"2026-01\",\"count\":1}");
    assertThat(groups("by", "month", "time", "timestamp", "zone", "Europe/Amsterdam"))
        .containsExactly("{\"month\":\"2026-02\",\"count\":3}");
    assertThat(groups("by", "week", "time", "timestamp"))
        .containsExactly(
            "{\"week\":\"2026-W05\",\"count\":2}", "{\"week\":\"2026-W06\",\"count\":1}");
    assertThat(groups("by", "day", "time", "timestamp")).hasSize(3);
    assertThat(groups("by", "day")).hasSize(1);
  }

  @Test
  void severalDimensionsShouldMakeOneGroupTogether() {
    assertThat(groups("by", "agent,month", "time", "timestamp")).hasSize(3);
    assertThat(groups("by", "verb", "by", "agent"))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"verb\"", "\"agent\"", "\"count\":2");
  }

  @Test
  void aPathShouldCountUnderEachOfItsValuesAndTheTotalOnce() {
    scene.store(
        aStatement()
            .with(
                "\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"x:a\"},"
                    + "{\"id\":\"x:b\"}]}}"));

    JsonNode answer = scene.get("counts", "by", "context.contextActivities.grouping.id").json();

    assertThat(answer.path("total").asInt()).isEqualTo(4);
    assertThat(answer.path("groups").toString())
        .isEqualTo(
            "[{\"context.contextActivities.grouping.id\":null,\"count\":3},"
                + "{\"context.contextActivities.grouping.id\":\"x:a\",\"count\":1},"
                + "{\"context.contextActivities.grouping.id\":\"x:b\",\"count\":1}]");
  }

  @Test
  void filtersAndThePositionShouldHoldForCountsToo() {
    assertThat(scene.get("counts", "filter", "actor.account.name=ada").json().path("total").asInt())
        .isEqualTo(2);
    assertThat(scene.get("counts", "asOf", "1").json().path("total").asInt()).isEqualTo(1);
    StatementText mistake = aStatement();
    scene.store(mistake);
    scene.store(aStatement().voiding(mistake.uuid()));
    assertThat(scene.get("counts").json().path("total").asInt()).isEqualTo(4);
    assertThat(scene.get("counts", "asOf", "4").json().path("total").asInt()).isEqualTo(4);
    assertThat(scene.get("counts", "voided", "include").json().path("total").asInt()).isEqualTo(5);
    assertThat(scene.get("counts", "voided", "only").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void groupsThatAreLeftOutShouldBeSaid() {
    JsonNode answer = scene.get("counts", "by", "day", "time", "timestamp", "limit", "2").json();

    assertThat(answer.path("groups")).hasSize(2);
    assertThat(answer.path("complete").asBoolean()).isFalse();
    assertThat(answer.path("total").asInt()).isEqualTo(3);
    assertThat(
            scene
                .get("counts", "by", "day", "time", "timestamp", "limit", "3")
                .json()
                .path("complete")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "2026-01-01T00:00:00+17:00",
        "2026-06-30T23:59:60Z",
        "9999-12-31T23:59:59.999999999-15:59"
      })
  void aTimeThatOnlyTheStandardTakesShouldBeNoReasonToFail(String timestamp) {
    scene.store(at(timestamp));

    assertThat(scene.get("counts", "by", "day", "time", "timestamp").status()).isEqualTo(200);
  }

  private static List<String> groups(String... parameters) {
    List<String> groups = new ArrayList<>();
    scene.get("counts", parameters).json().path("groups").forEach(g -> groups.add(g.toString()));
    return groups;
  }
}
