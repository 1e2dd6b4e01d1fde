package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.xapi.StatementParser;

class SignalMappingTest {

  private static final String NS = "https://example.org/g#";
  private static final String COURSE = "https://koers.example/activities/leads";
  private static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          new ByteArrayInputStream(
              """
              @prefix : <https://example.org/g#> .
              @prefix koers: <https://w3id.org/koers/ns#> .
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              :a a koers:Competency ; skos:prefLabel "A"@en .
              :b a koers:Competency ; skos:prefLabel "B"@en .
              """
                  .getBytes(StandardCharsets.UTF_8)),
          "test.ttl");
  private static final CatalogueEntry LEADS =
      new CatalogueEntry(
          new UUID(0, 1),
          COURSE,
          "Leads",
          "nl",
          Level.ADVANCED,
          Duration.ofMinutes(15),
          Set.of(NS + "b", NS + "unknown"),
          Set.of(NS + "a"),
          Set.of(),
          Set.of(),
          Set.of(),
          EvidenceQuality.SCORED,
          List.of(new LaunchableSco("item_1", "Leads", "index.html", true, null, "")),
          true);

  private final SignalMapping mapping =
      new SignalMapping(SignalRules.STANDARD, Offer.of(List.of(LEADS)), GRAPH);

  private List<LearningSignal> signals(String verb, String object, String rest) {
    return mapping.signals(observed(verb, object, rest));
  }

  private static ObservedStatement observed(String verb, String object, String rest) {
    String json =
        """
        {"actor":{"account":{"homePage":"https://koers.example","name":"anna"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":%s%s}"""
            .formatted(verb, object, rest);
    try {
      return new ObservedStatement(
          7,
          new UUID(0, 9),
          Instant.parse("2026-11-21T10:00:00Z"),
          StatementParser.statement(new JsonMapper().readTree(json)));
    } catch (Exception broken) {
      throw new IllegalArgumentException(json, broken);
    }
  }

  private static String object(String iri) {
    return "{\"id\":\"" + iri + "\"}";
  }

  private static String inCourse(String sco) {
    return """
    ,"context":{"registration":"11111111-1111-4111-8111-111111111111","contextActivities":{
      "parent":[{"id":"%s"}],"grouping":[{"id":"%s"}]}}"""
        .formatted(sco, COURSE);
  }

  @Test
  void whatNobodyHasCheckedShouldCountForNothing() {
    String done = ",\"result\":{\"success\":true},\"context\":{\"extensions\":{\"%s\":%s}}";
    assertThat(
            signals(
                "passed",
                object(COURSE),
                done.formatted("https://w3id.org/koers/unverified", "true")))
        .isEmpty();
    assertThat(signals("passed", object(COURSE), done.formatted("https://x.example/other", "true")))
        .isNotEmpty();
  }

  @Test
  void anAnswerInACatalogedCourseShouldCountForWhatTheCourseAssesses() {
    List<LearningSignal> signals =
        signals(
            "responded",
            object(COURSE + "/sco/item_1/interactions/q1"),
            ",\"result\":{\"success\":false}" + inCourse(COURSE + "/sco/item_1"));

    assertThat(signals)
        .containsExactly(
            new LearningSignal.Answer(
                new Basis(
                    new UUID(0, 9),
                    Instant.parse("2026-11-21T10:00:00Z"),
                    7,
                    Set.of(NS + "a"),
                    new ActivityName(COURSE, "Leads"),
                    COURSE + "/sco/item_1",
                    "11111111-1111-4111-8111-111111111111",
                    Level.ADVANCED),
                COURSE + "/sco/item_1/interactions/q1",
                false));
  }

  @Test
  void whatAStatementSaysOfLevelAndSurenessShouldGoBeforeTheCatalogue() {
    String rest =
        """
        ,"result":{"success":false,"extensions":{"https://w3id.org/koers/ns#sureness":"%s"}},
         "context":{"contextActivities":{"grouping":[{"id":"%s"}]},
          "extensions":{"https://w3id.org/koers/ns#level":"%s"}}""";

    assertThat(
            signals(
                "answered",
                object("https://x.example/q"),
                rest.formatted("sure", COURSE, "expert")))
        .singleElement()
        .isInstanceOfSatisfying(
            LearningSignal.Answer.class,
            answer -> {
              assertThat(answer.sureness()).contains(Sureness.SURE);
              assertThat(answer.basis().level()).isEqualTo(Level.EXPERT);
            });
    assertThat(
            signals(
                "answered", object("https://x.example/q"), rest.formatted("SURE", COURSE, "hard")))
        .singleElement()
        .isInstanceOfSatisfying(
            LearningSignal.Answer.class,
            answer -> {
              assertThat(answer.sureness()).isEmpty();
              assertThat(answer.basis().level()).isEqualTo(Level.ADVANCED);
            });
  }

  @Test
  void aCompetencyThatTheStatementNamesShouldGoBeforeTheCatalogue() {
    String rest =
        """
        ,"result":{"success":true},"context":{"contextActivities":{
          "grouping":[{"id":"%s"}],"other":[{"id":"%sb"}]}}"""
            .formatted(COURSE, NS);

    assertThat(signals("answered", object("https://lms.example/q/1"), rest))
        .singleElement()
        .satisfies(one -> assertThat(one.basis().competencies()).containsExactly(NS + "b"));
  }

  @Test
  void historyOfAnUnknownCourseShouldCountForTheCompetencyInItsCategory() {
    String rest =
        """
        ,"result":{"success":true},"context":{"contextActivities":{
          "parent":[{"id":"https://lms.example/c/7","definition":{"name":{"nl":"Oude cursus"}}}],
          "category":[{"id":"%sa"}]}}"""
            .formatted(NS);

    assertThat(signals("answered", object("https://lms.example/q/1"), rest))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.basis().competencies()).containsExactly(NS + "a");
              assertThat(one.basis().activity())
                  .isEqualTo(new ActivityName("https://lms.example/c/7", "Oude cursus"));
            });
  }

  @Test
  void aCompetencyInAnExtensionShouldCount() {
    String rest =
        """
        ,"result":{"success":true,"extensions":{"https://example.org/ext":["x","%sb"]}}"""
            .formatted(NS);

    assertThat(signals("answered", object("https://lms.example/q/1"), rest))
        .singleElement()
        .satisfies(one -> assertThat(one.basis().competencies()).containsExactly(NS + "b"));
  }

  @Test
  void passedWithAScoreShouldGiveBothTheVerdictAndTheScore() {
    assertThat(
            signals(
                "passed",
                object(COURSE + "/sco/item_1"),
                ",\"result\":{\"success\":true,\"score\":{\"scaled\":0.8}}" + inCourse(COURSE)))
        .hasExactlyElementsOfTypes(LearningSignal.Verdict.class, LearningSignal.ScaledScore.class)
        .last()
        .extracting(one -> ((LearningSignal.ScaledScore) one).scaled())
        .isEqualTo(0.8);
  }

  @Test
  void aRawScoreShouldBeScaledByItsRange() {
    assertThat(
            signals(
                "scored",
                object(COURSE),
                ",\"result\":{\"score\":{\"raw\":15,\"min\":10,\"max\":20}}"))
        .singleElement()
        .extracting(one -> ((LearningSignal.ScaledScore) one).scaled())
        .isEqualTo(0.5);
  }

  @Test
  void completionShouldBeOnlyACompletion() {
    assertThat(signals("completed", object(COURSE), ""))
        .hasExactlyElementsOfTypes(LearningSignal.Completion.class);
  }

  @Test
  void theCompetenciesThatAreNotInTheGraphShouldBeLeftOut() {
    assertThat(signals("completed", object("https://lms.example/c/7"), ""))
        .singleElement()
        .satisfies(one -> assertThat(one.basis().competencies()).isEmpty());
  }

  @Test
  void anAnswerOfWhichNobodySaysWhetherItIsRightShouldSayNothing() {
    assertThat(signals("answered", object(COURSE), ",\"result\":{\"response\":\"a\"}")).isEmpty();
  }

  @Test
  void beginningAndEndingShouldShowThatTheMaterialWasMetAndForHowLong() {
    assertThat(signals("terminated", object(COURSE), ",\"result\":{\"duration\":\"PT1M30,5S\"}"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(((LearningSignal.Exposure) one).time())
                  .isEqualTo(Duration.ofMillis(90_500));
              assertThat(one.basis().competencies())
                  .as("what it teaches, not what it assesses")
                  .containsExactly(NS + "b");
            });
    assertThat(signals("initialized", object(COURSE), ""))
        .containsExactlyElementsOf(signals("launched", object(COURSE), ""));
    assertThat(signals("suspended", object(COURSE), ",\"result\":{\"duration\":\"P1M\"}"))
        .singleElement()
        .extracting(one -> ((LearningSignal.Exposure) one).time())
        .as("a month has no length")
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void whatSaysNothingAboutLearningShouldSayNothing() {
    assertThat(signals("commented", object(COURSE), "")).isEmpty();
    assertThat(signals("voided", object(COURSE), "")).isEmpty();
  }

  @Test
  void completionOfWhatCompletesOnOpeningShouldShowOnlyThatItWasMet() {
    CatalogueEntry opens = LEADS.reporting(EvidenceQuality.COMPLETED_ON_OPEN);
    SignalMapping mapped = new SignalMapping(SignalRules.STANDARD, Offer.of(List.of(opens)), GRAPH);

    assertThat(mapped.signals(observed("completed", object(COURSE), "")))
        .hasExactlyElementsOfTypes(LearningSignal.Exposure.class);
    assertThat(
            mapped.signals(
                observed("completed", object(COURSE), ",\"result\":{\"success\":false}")))
        .as("a verdict is one all the same")
        .hasExactlyElementsOfTypes(LearningSignal.Verdict.class);
  }
}
