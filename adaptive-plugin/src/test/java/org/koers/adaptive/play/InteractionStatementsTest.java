package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionStatementsTest {

  private static final Session FIRST = new Session(1, false, Cmi.EMPTY);

  @Test
  void anAnswerShouldSayWhatTheContentSaid() {
    Map<String, String> cmi = new HashMap<>(choice(0, "q1", "a,b"));
    cmi.put("cmi.interactions.0.correct_responses.0.pattern", "{a,c}");
    cmi.put("cmi.interactions.0.weighting", "2.0");
    cmi.put("cmi.interactions.0.latency", "00:00:07.5");
    JsonNode answer = answers(Phase.RUNNING, cmi).getFirst();
    assertThat(answer.at("/object/id").asText()).endsWith("/sco/item%201/interactions/q1");
    assertThat(answer.at("/object/definition").toString())
        .isEqualTo(
            "{\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\","
                + "\"interactionType\":\"choice\",\"correctResponsesPattern\":[\"a[,]c\"]}");
    assertThat(answer.at("/context/contextActivities/parent/0/id").asText())
        .endsWith("/sco/item%201");
    assertThat(answer.at("/result").toString())
        .isEqualTo(
            "{\"success\":true,\"response\":\"a[,]b\",\"duration\":\"PT7.5S\","
                + "\"extensions\":{\"https://w3id.org/koers/weighting\":2}}");
  }

  @Test
  void anAnswerWithoutResultShouldWaitForIt() {
    Map<String, String> cmi =
        Map.of("cmi.interactions.0.id", "q1", "cmi.interactions.0.student_response", "a");
    assertThat(answers(Phase.RUNNING, cmi)).isEmpty();
    assertThat(answers(Phase.CLOSED, cmi)).hasSize(1);
  }

  @Test
  void anAnswerWithoutResultShouldNotWaitOnceTheNextOneIsThere() {
    Map<String, String> cmi = new HashMap<>(choice(1, "q2", "b"));
    cmi.put("cmi.interactions.0.id", "q1");
    cmi.put("cmi.interactions.0.student_response", "a");
    assertThat(answers(Phase.RUNNING, cmi)).hasSize(2);
  }

  @Test
  void aQuestionThatWasOnlyShownShouldNotBeAnAnswer() {
    assertThat(answers(Phase.FINISHED, Map.of("cmi.interactions.0.id", "q1"))).isEmpty();
  }

  @Test
  void anotherAnswerInTheSamePlaceShouldBeAnotherStatement() {
    String first = answers(Phase.RUNNING, choice(0, "q1", "a")).getFirst().get("id").asText();
    String second = answers(Phase.RUNNING, choice(0, "q1", "b")).getFirst().get("id").asText();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void aLatencyThatComesLaterShouldNotMakeASecondStatement() {
    Map<String, String> later = new HashMap<>(choice(0, "q1", "a"));
    later.put("cmi.interactions.0.latency", "00:00:05");
    assertThat(answers(Phase.RUNNING, later).getFirst().get("id"))
        .isEqualTo(answers(Phase.RUNNING, choice(0, "q1", "a")).getFirst().get("id"));
  }

  @Test
  void theSameAnswerInAnotherSessionShouldBeAnotherStatement() {
    Session second = new Session(2, true, Cmi.EMPTY);
    List<JsonNode> again =
        CmiToStatementsTest.derive(second, Phase.RUNNING, choice(0, "q1", "a")).stream()
            .filter(s -> CmiToStatementsTest.verb(s).equals("responded"))
            .toList();
    assertThat(again.getFirst().get("id"))
        .isNotEqualTo(answers(Phase.RUNNING, choice(0, "q1", "a")).getFirst().get("id"));
  }

  @ParameterizedTest
  @CsvSource({"correct,true", "wrong,false", "incorrect,false"})
  void theResultShouldBeSuccess(String result, boolean success) {
    Map<String, String> cmi = new HashMap<>(choice(0, "q1", "a"));
    cmi.put("cmi.interactions.0.result", result);
    JsonNode answer = answers(Phase.RUNNING, cmi).getFirst();
    assertThat(answer.at("/result/success").isBoolean()).isTrue();
    assertThat(answer.at("/result/success").asBoolean()).isEqualTo(success);
  }

  @ParameterizedTest
  @CsvSource({"neutral", "unanticipated"})
  void aResultThatIsNoJudgementShouldNotBecomeOne(String result) {
    Map<String, String> cmi = new HashMap<>(choice(0, "q1", "a"));
    cmi.put("cmi.interactions.0.result", result);
    assertThat(answers(Phase.RUNNING, cmi).getFirst().at("/result").has("success")).isFalse();
  }

  @Test
  void aNumberAsResultShouldBeTheScore() {
    Map<String, String> cmi = new HashMap<>(choice(0, "q1", "a"));
    cmi.put("cmi.interactions.0.result", "3.5");
    JsonNode result = answers(Phase.RUNNING, cmi).getFirst().get("result");
    assertThat(result.at("/score/raw").decimalValue()).isEqualByComparingTo("3.5");
    assertThat(result.has("success")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true-false | t | true-false | true",
        "true-false | 0 | true-false | false",
        "choice | {a,b} | choice | a[,]b",
        "c | a | choice | a",
        "sequencing | c,a,b | sequencing | c[,]a[,]b",
        "matching | 1.a,2.b | matching | 1[.]a[,]2[.]b",
        "fill-in | Een, twee | fill-in | Een, twee",
        "numeric | 4.20 | numeric | 4.20",
        "likert | a | likert | a",
        "performance | abc | performance | abc",
        "essay | abc | other | abc",
      })
  void typesAndResponsesShouldBeInTheNotationOfXapi(
      String type, String response, String interactionType, String translated) {
    Map<String, String> cmi = new HashMap<>(choice(0, "q1", response));
    cmi.put("cmi.interactions.0.type", type);
    JsonNode answer = answers(Phase.RUNNING, cmi).getFirst();
    assertThat(answer.at("/object/definition/interactionType").asText()).isEqualTo(interactionType);
    assertThat(answer.at("/result/response").asText()).isEqualTo(translated);
  }

  @Test
  void anIdThatIsNoPartOfAnIriShouldBeEncoded() {
    JsonNode answer = answers(Phase.RUNNING, choice(0, "vraag 1/é", "a")).getFirst();
    assertThat(answer.at("/object/id").asText()).endsWith("/interactions/vraag%201%2F%C3%A9");
  }

  static Map<String, String> choice(int index, String id, String response) {
    String prefix = "cmi.interactions." + index + ".";
    return Map.of(
        prefix + "id",
        id,
        prefix + "type",
        "choice",
        prefix + "student_response",
        response,
        prefix + "result",
        "correct");
  }

  private static List<JsonNode> answers(Phase phase, Map<String, String> cmi) {
    return CmiToStatementsTest.derive(FIRST, phase, cmi).stream()
        .filter(statement -> CmiToStatementsTest.verb(statement).equals("responded"))
        .toList();
  }
}
