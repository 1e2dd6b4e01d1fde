package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.xapi.StatementParser;

/** In the shapes that Moodle's log store, H5P, video players and cmi5 send. */
class SignalRulesTest {

  private static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          new ByteArrayInputStream(
              """
              @prefix : <https://example.org/g#> .
              @prefix koers: <https://w3id.org/koers/ns#> .
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              :a a koers:Competency ; skos:prefLabel "A"@en .
              """
                  .getBytes(StandardCharsets.UTF_8)),
          "test.ttl");

  private static final String MOODLE =
      """
      "category":[{"id":"https://moodle.example","definition":{
        "type":"http://id.tincanapi.com/activitytype/lms"}}],
      "parent":[{"id":"https://moodle.example/mod/quiz/view.php?id=1","definition":{
        "type":"http://adlnet.gov/expapi/activities/assessment"}},
       {"id":"https://moodle.example/course/view.php?id=2","definition":{
        "name":{"nl":"Privacy"},"type":"https://w3id.org/xapi/cmi5/activitytype/course"}}]""";
  private static final String H5P =
      """
      "category":[{"id":"http://h5p.org/libraries/H5P.QuestionSet-1.20"}]""";
  private static final String VIDEO = "\"category\":[{\"id\":\"https://w3id.org/xapi/video\"}]";
  private static final String CMI5 =
      "\"category\":[{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/cmi5\"}]";

  private static List<LearningSignal> signals(
      SignalRules rules, String verb, String type, String result, String context) {
    String json =
        """
        {"actor":{"account":{"homePage":"https://koers.example","name":"anna"}},
         "verb":{"id":"%s"},"object":{"id":"https://site.example/thing","definition":{"type":"%s"}},
         "result":%s,"context":{"contextActivities":{%s}}}"""
            .formatted(verb, type, result, context);
    try {
      return new SignalMapping(rules, Offer.of(List.of()), GRAPH)
          .signals(
              new ObservedStatement(
                  7,
                  new UUID(0, 9),
                  Instant.parse("2026-11-21T10:00:00Z"),
                  StatementParser.statement(new JsonMapper().readTree(json))));
    } catch (IOException broken) {
      throw new IllegalArgumentException(json, broken);
    }
  }

  private static List<LearningSignal> adl(String verb, String type, String result, String context) {
    return signals(
        SignalRules.STANDARD, "http://adlnet.gov/expapi/verbs/" + verb, type, result, context);
  }

  @Test
  void aQuizOfMoodleShouldGiveItsPointsAndNeitherAVerdictNorItsScaledScore() {
    List<LearningSignal> signals =
        adl(
            "completed",
            "http://adlnet.gov/expapi/activities/attempt",
            """
            {"completion":true,"success":true,"duration":"PT10M",
             "score":{"min":0,"max":100,"raw":50,"scaled":0.0}}""",
            MOODLE);

    assertThat(signals)
        .hasExactlyElementsOfTypes(LearningSignal.ScaledScore.class, LearningSignal.Exposure.class);
    assertThat(((LearningSignal.ScaledScore) signals.getFirst()).scaled()).isEqualTo(0.5);
    assertThat(signals.getFirst().basis().attempt()).isEqualTo("https://site.example/thing");
    assertThat(signals.getFirst().basis().activity())
        .isEqualTo(new ActivityName("https://moodle.example/course/view.php?id=2", "Privacy"));
    assertThat(((LearningSignal.Exposure) signals.getLast()).time())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aBookThatMoodleCallsCompletedWithSuccessShouldShowCompletionOnly() {
    assertThat(
            adl(
                "completed",
                "http://id.tincanapi.com/activitytype/book",
                "{\"completion\":true,\"success\":true}",
                MOODLE))
        .hasExactlyElementsOfTypes(LearningSignal.Completion.class, LearningSignal.Exposure.class);
  }

  @Test
  void aScoThatMoodleCallsCompletedShouldShowThatItWasMetAtMost() {
    String sco = "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/scorm-content-object";

    assertThat(adl("completed", sco, "{}", MOODLE))
        .hasExactlyElementsOfTypes(LearningSignal.Exposure.class);
    assertThat(adl("completed", sco, "{\"score\":{\"raw\":80,\"min\":0,\"max\":100}}", MOODLE))
        .hasExactlyElementsOfTypes(LearningSignal.ScaledScore.class, LearningSignal.Exposure.class);
    assertThat(adl("passed", sco, "{}", MOODLE))
        .as("that status is the SCO's own")
        .hasExactlyElementsOfTypes(LearningSignal.Verdict.class);
  }

  @Test
  void anAnswerWithoutSuccessShouldBeRightByFullMarksOnly() {
    String points = "{\"score\":{\"min\":0,\"max\":3,\"raw\":%s,\"scaled\":%s}}";
    String question = "http://adlnet.gov/expapi/activities/cmi.interaction";

    assertThat(adl("answered", question, points.formatted("3", "1"), H5P))
        .singleElement()
        .extracting(one -> ((LearningSignal.Answer) one).right())
        .isEqualTo(true);
    assertThat(adl("answered", question, points.formatted("2", "0.67"), H5P))
        .singleElement()
        .extracting(one -> ((LearningSignal.Answer) one).right())
        .isEqualTo(false);
  }

  @Test
  void aSetOfH5pWithoutFullMarksShouldNotCountAsFailed() {
    assertThat(
            adl(
                "completed",
                "http://adlnet.gov/expapi/activities/cmi.interaction",
                "{\"success\":false,\"completion\":true,\"score\":{\"raw\":8,\"min\":0,\"max\":10}}",
                H5P))
        .hasExactlyElementsOfTypes(
            LearningSignal.ScaledScore.class,
            LearningSignal.Completion.class,
            LearningSignal.Exposure.class);
  }

  @Test
  void watchingAVideoShouldShowThatItWasMetAndToTheEndThatItWasCompleted() {
    String video = "https://w3id.org/xapi/video/activity-type/video";

    assertThat(
            signals(
                SignalRules.STANDARD,
                "https://w3id.org/xapi/video/verbs/paused",
                video,
                "{}",
                VIDEO))
        .hasExactlyElementsOfTypes(LearningSignal.Exposure.class);
    assertThat(adl("completed", video, "{\"completion\":true}", VIDEO))
        .hasExactlyElementsOfTypes(LearningSignal.Completion.class);
  }

  @Test
  void whatAnLmsConcludesOrWaivesShouldBeNoEvidence() {
    String au = "http://adlnet.gov/expapi/activities/lesson";
    String done = "{\"success\":true,\"completion\":true}";
    String verbs = "https://w3id.org/xapi/adl/verbs/";

    assertThat(signals(SignalRules.STANDARD, verbs + "satisfied", au, done, CMI5)).isEmpty();
    assertThat(signals(SignalRules.STANDARD, verbs + "waived", au, done, CMI5))
        .hasExactlyElementsOfTypes(LearningSignal.Waived.class);
    assertThat(adl("passed", au, "{\"success\":true,\"score\":{\"scaled\":0.9}}", CMI5))
        .hasExactlyElementsOfTypes(LearningSignal.Verdict.class, LearningSignal.ScaledScore.class);
    assertThat(adl("completed", au, "{\"completion\":true}", CMI5))
        .hasExactlyElementsOfTypes(LearningSignal.Completion.class);
  }

  @Test
  void aPlacementTestShouldPlaceAndItsCourseShouldSayNothing() {
    String test = "http://adlnet.gov/expapi/activities/assessment";
    String category = "\"category\":[{\"id\":\"https://w3id.org/koers/placement\"}]";
    String sure = ",\"extensions\":{\"https://w3id.org/koers/ns#probability\":%s}}";

    assertThat(adl("passed", test, "{\"success\":true" + sure.formatted("0.97"), category))
        .singleElement()
        .isInstanceOfSatisfying(
            LearningSignal.Placed.class,
            placed -> {
              assertThat(placed.shown()).isTrue();
              assertThat(placed.probability()).isEqualTo(0.97);
            });
    assertThat(adl("failed", test, "{\"success\":false" + sure.formatted("0.04"), category))
        .singleElement()
        .isInstanceOfSatisfying(
            LearningSignal.Placed.class, placed -> assertThat(placed.shown()).isFalse());
    assertThat(adl("passed", test, "{\"success\":true" + sure.formatted("2"), category)).isEmpty();
    assertThat(adl("passed", test, "{\"success\":true}", category)).isEmpty();
    assertThat(adl("completed", test, "{\"completion\":true}", category)).isEmpty();
  }

  @Test
  void theRulesOfAnOrganisationShouldGoBeforeOurs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.json");
    Files.writeString(
        file,
        """
        {"rules":[{"name":"simulator","because":"it says so in its manual",
          "verbs":["https://sim.example/verbs/*"],"says":["answer","exposure"]},
         {"name":"no completions","verbs":["http://adlnet.gov/expapi/verbs/completed"],
          "says":[]}]}""");
    SignalRulesFile rules = new SignalRulesFile(file.toString());

    assertThat(
            signals(
                rules.current(),
                "https://sim.example/verbs/landed",
                "https://sim.example/types/flight",
                "{\"success\":true}",
                H5P))
        .hasExactlyElementsOfTypes(LearningSignal.Answer.class, LearningSignal.Exposure.class);
    assertThat(
            signals(
                rules.current(),
                "http://adlnet.gov/expapi/verbs/completed",
                "https://x.example/t",
                "{}",
                CMI5))
        .isEmpty();
    Files.writeString(file, "{}");
    assertThat(rules.current().rules())
        .as("an unusable change leaves what was in force")
        .hasSize(SignalRules.STANDARD.rules().size() + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "[]|its outermost object|a list \"rules\"",
        "{\"rules\":[{\"name\":\"x\"}]}|rule 1 (x)|\"verbs\"",
        "{\"rules\":[{\"verbs\":[]}]}|rule 1|a name",
        "{\"rules\":[{\"name\":\"x\",\"verb\":[\"https://a.b/c\"]}]}|rule 1 (x)|\"verb\" is unknown",
        "{\"rules\":[{\"name\":\"x\",\"verbs\":[\"passed\"],\"says\":[]}]}|rule 1 (x)|no IRI",
        "{\"rules\":[{\"name\":\"x\",\"verbs\":[\"https://a.b/c\"]}]}|rule 1 (x)|\"says\"",
        "{\"rules\":[{\"name\":\"x\",\"verbs\":[\"https://a.b/c\"],\"says\":[\"right\"]}]}|rule 1 (x)|use answer, passed",
        "{\"rules\":[{\"name\":\"x\",\"verbs\":\"https://a.b/c\",\"says\":[]}]}|rule 1 (x)|list of texts",
        "{\"rules\":[{\"name\":\"x\",\"verbs\":[\"https://a.b/c\"],\"says\":[],\"scoreFrom\":\"max\"}]}|rule 1 (x)|scaled or raw",
        "{\"rules\":[{\"name\":\"x\",\"name\":\"y\"}]}|line 1|not JSON",
      })
  void anUnusableFileShouldNameThePlaceAndTheCure(String json, String place, String cure) {
    assertThatThrownBy(
            () -> SignalRulesJson.read(json.getBytes(StandardCharsets.UTF_8), "own.json"))
        .isInstanceOf(SignalRulesProblem.class)
        .hasMessageStartingWith("own.json, " + place)
        .hasMessageContaining(cure);
  }

  @Test
  void anAbsentFileShouldNameTheSetting() {
    assertThatThrownBy(() -> new SignalRulesFile("/nowhere/own.json").current())
        .isInstanceOf(SignalRulesProblem.class)
        .hasMessageContaining("/nowhere/own.json")
        .hasMessageContaining("koers.signals");
  }
}
