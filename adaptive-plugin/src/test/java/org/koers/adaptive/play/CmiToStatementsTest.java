package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CmiToStatementsTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
  private static final Session FIRST = new Session(1, false, Cmi.EMPTY);

  @Test
  void openingShouldSayInitialized() {
    JsonNode statement = only(derive(FIRST, Phase.OPENED, Map.of()));
    assertThat(verb(statement)).isEqualTo("initialized");
    assertThat(statement.at("/timestamp").asText()).isEqualTo("2026-03-01T10:15:30.123Z");
    assertThat(statement.at("/actor/account/name").asText()).isEqualTo("p-7f3a");
    assertThat(statement.at("/object/id").asText())
        .isEqualTo("http://localhost:8080/activities/privacy/sco/item%201");
    assertThat(statement.at("/object/definition/type").asText()).endsWith("/lesson");
    assertThat(statement.at("/object/definition/name/nl").asText()).isEqualTo("Deel item 1");
  }

  @Test
  void theContextShouldNameTheCourseTheAttemptAndTheProfile() {
    JsonNode context = only(derive(FIRST, Phase.OPENED, Map.of())).get("context");
    assertThat(context.get("registration").asText())
        .isEqualTo(PlayedCourse.REGISTRATION.toString());
    assertThat(context.get("revision").asText()).isEqualTo(PlayedCourse.EDITION.toString());
    JsonNode activities = context.get("contextActivities");
    assertThat(activities.at("/category/0/id").asText()).isEqualTo("https://w3id.org/xapi/scorm");
    assertThat(activities.at("/grouping/0/definition/type").asText()).endsWith("/course");
    assertThat(activities.at("/grouping/1/definition/type").asText()).endsWith("/attempt");
    assertThat(activities.at("/grouping/1/id").asText())
        .contains(PlayedCourse.REGISTRATION.toString());
  }

  @Test
  void aLaterSessionShouldSayResumed() {
    assertThat(verbs(derive(new Session(2, true, Cmi.EMPTY), Phase.OPENED, Map.of())))
        .containsExactly("resumed");
  }

  @Nested
  class Outcome {

    @Test
    void completedShouldSayNothingOfSuccess() {
      List<JsonNode> statements =
          derive(FIRST, Phase.RUNNING, Map.of("cmi.core.lesson_status", "completed"));
      assertThat(verbs(statements)).containsExactly("initialized", "completed");
      assertThat(statements.get(1).get("result").toString()).isEqualTo("{\"completion\":true}");
    }

    @Test
    void passedShouldSayScoredCompletedAndPassed() {
      List<JsonNode> statements =
          derive(
              FIRST,
              Phase.RUNNING,
              Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "80"));
      assertThat(verbs(statements)).containsExactly("initialized", "scored", "completed", "passed");
      JsonNode passed = statements.get(3);
      assertThat(passed.at("/result/success").asBoolean()).isTrue();
      assertThat(passed.at("/result/score/scaled").decimalValue()).isEqualByComparingTo("0.8");
      assertThat(passed.at("/result/score/raw").decimalValue()).isEqualByComparingTo("80");
    }

    @Test
    void failedShouldSayNoSuccess() {
      List<JsonNode> statements =
          derive(FIRST, Phase.RUNNING, Map.of("cmi.core.lesson_status", "failed"));
      assertThat(verbs(statements)).containsExactly("initialized", "completed", "failed");
      assertThat(statements.get(2).at("/result/success").isBoolean()).isTrue();
      assertThat(statements.get(2).at("/result/success").asBoolean()).isFalse();
    }

    @Test
    void aScoreOnTheWayShouldWaitUntilItIsFinal() {
      Map<String, String> halfway =
          Map.of("cmi.core.lesson_status", "incomplete", "cmi.core.score.raw", "40");
      assertThat(verbs(derive(FIRST, Phase.RUNNING, halfway))).containsExactly("initialized");
      assertThat(verbs(derive(FIRST, Phase.FINISHED, halfway)))
          .containsExactly("initialized", "scored", "terminated");
    }

    @Test
    void whatAnEarlierSessionSaidShouldNotBeSaidAgain() {
      Map<String, String> passed =
          Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "80");
      Session second = new Session(2, true, new Cmi(passed));
      assertThat(verbs(derive(second, Phase.FINISHED, passed)))
          .containsExactly("resumed", "completed", "terminated");
      assertThat(idOf(derive(second, Phase.FINISHED, passed), "completed"))
          .isEqualTo(idOf(derive(FIRST, Phase.FINISHED, passed), "completed"));
    }

    @Test
    void aBetterScoreInALaterSessionShouldBeSaid() {
      Session second =
          new Session(
              2,
              true,
              new Cmi(Map.of("cmi.core.lesson_status", "failed", "cmi.core.score.raw", "40")));
      assertThat(
              verbs(
                  derive(
                      second,
                      Phase.FINISHED,
                      Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "90"))))
          .containsExactly("resumed", "scored", "completed", "passed", "terminated");
    }
  }

  @Nested
  class End {

    @Test
    void finishShouldSayTerminatedWithTheTimeSpent() {
      List<JsonNode> statements =
          derive(FIRST, Phase.FINISHED, Map.of("cmi.core.session_time", "0000:02:30.50"));
      assertThat(verbs(statements)).containsExactly("initialized", "terminated");
      assertThat(statements.get(1).at("/result/duration").asText()).isEqualTo("PT2M30.5S");
    }

    @Test
    void finishWithExitSuspendShouldSaySuspended() {
      assertThat(verbs(derive(FIRST, Phase.FINISHED, Map.of("cmi.core.exit", "suspend"))))
          .containsExactly("initialized", "suspended");
    }

    @Test
    void aWindowThatGoesAwayShouldSaySuspended() {
      assertThat(verbs(derive(FIRST, Phase.CLOSED, Map.of())))
          .containsExactly("initialized", "suspended");
    }
  }

  @Test
  void theSameCommitTwiceShouldGiveTheSameIds() {
    Map<String, String> cmi = new HashMap<>(InteractionStatementsTest.choice(0, "q1", "a,b"));
    cmi.put("cmi.core.lesson_status", "passed");
    cmi.put("cmi.core.score.raw", "70");
    List<JsonNode> once = derive(FIRST, Phase.FINISHED, cmi);
    List<PlayStatement> later =
        CmiToStatements.of(
            PlayedCourse.played(), FIRST, Phase.FINISHED, new Cmi(cmi), AT.plusSeconds(9));
    assertThat(later.stream().map(s -> s.id().toString()).toList())
        .isEqualTo(once.stream().map(s -> s.get("id").asText()).toList())
        .doesNotHaveDuplicates();
  }

  static List<JsonNode> derive(Session session, Phase phase, Map<String, String> cmi) {
    return CmiToStatements.of(PlayedCourse.played(), session, phase, new Cmi(cmi), AT).stream()
        .map(statement -> json(statement.json()))
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  static List<String> verbs(List<JsonNode> statements) {
    return statements.stream().map(CmiToStatementsTest::verb).toList();
  }

  static String verb(JsonNode statement) {
    return statement.at("/verb/id").asText().replace("http://adlnet.gov/expapi/verbs/", "");
  }

  private static String idOf(List<JsonNode> statements, String verb) {
    return statements.stream()
        .filter(statement -> verb(statement).equals(verb))
        .map(statement -> statement.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode only(List<JsonNode> statements) {
    assertThat(statements).hasSize(1);
    return statements.getFirst();
  }
}
