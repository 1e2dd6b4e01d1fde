package org.koers.adaptive.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.decision.DecisionScene;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.learner.Learner;

class WishFormTest {

  private static final String OTHER = "https://koers.example/activities/datalek-opfrissen";

  private final DecisionScene scene = new DecisionScene();
  private final KeptDecision seen = scene.choose();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whatThePageOffersShouldBeDone() {
    assertThat(form("do", "choose", "activity", OTHER).take()).hasValue("chosen");
    assertThat(form("do", "modelsOff").take()).hasValue("modelsOff");
    assertThat(form("do", "modelsOn").take()).hasValue("modelsOn");
    assertThat(later(scene.wishes.today().plusDays(1).toString()).take()).hasValue("later");
    assertThat(form("do", "takeUp", "activity", seen.activityIri()).take()).hasValue("takenUp");
  }

  @Test
  void aStalePageShouldStillDoWhatItOffered() {
    assertThat(form("do", "modelsOff").take()).isPresent();
    assertThat(scene.choose().id()).isNotEqualTo(seen.id());

    assertThat(form("do", "choose", "activity", OTHER).take()).hasValue("chosen");
    assertThat(form("do", "choose", "activity", OTHER).take()).as("the other tab").isPresent();
    assertThat(scene.choose().activityIri()).isEqualTo(OTHER);
  }

  @Test
  void whatIsGoneShouldBeRefused() {
    scene.withdraw(OTHER);

    assertThat(form("do", "choose", "activity", OTHER).take()).isEmpty();
  }

  @Test
  void anActivityThatTheDecisionDoesNotSpeakOfShouldBeRefused() {
    assertThat(form("do", "choose", "activity", "https://elsewhere.example/other-tenant").take())
        .isEmpty();
    assertThat(form("do", "choose").take()).isEmpty();
  }

  @Test
  void aDecisionOfSomebodyElseShouldBeRefused() {
    Learner other = new Learner(AdaptiveDatabase.TENANT, "bob", "Bob", "sales", Locale.of("nl"));
    Learner elsewhere = new Learner(2, "anna", "Anna", "sales", Locale.of("nl"));
    for (Learner one : List.of(other, elsewhere)) {
      assertThat(form(one, Map.of("do", "modelsOff", "decision", seen.id().toString())).take())
          .isEmpty();
    }
    assertThat(form("do", "modelsOff", "decision", "no-id").take()).isEmpty();
  }

  @Test
  void aDayThatCannotBeShouldBeRefused() {
    for (String day : List.of("2020-01-01", "", "tomorrow", "9999-12-31", "2026-13-40")) {
      assertThat(later(day).take()).as(day).isEmpty();
    }
    assertThat(later(scene.wishes.today().toString()).take()).as("today").isEmpty();
    assertThat(
            form("do", "later", "activity", seen.activityIri(), "until", "date", "date", "x")
                .take())
        .isEmpty();
    assertThat(scene.wishes.inForce(scene.learner)).isEmpty();
  }

  @Test
  void anObjectionShouldBeKeptAsItWasWritten() {
    String html = "<script>alert(1)</script>\0 & \"so\"";
    WishForm form = form("about", "ESTIMATE", "text", html, "competency", "https://made.up");

    assertThat(form.isTooLong()).isFalse();
    assertThat(form.contest()).hasValue("contested");
    assertThat(scene.wishes.objections(scene.learner))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.body()).isEqualTo("<script>alert(1)</script> & \"so\"");
              assertThat(one.competency()).isEmpty();
              assertThat(one.answered()).isFalse();
            });
    assertThat(scene.statements.getLast())
        .contains("verbs/contested", "\"about\":\"estimate\"")
        .doesNotContain("alert");
  }

  @Test
  void anObjectionOfAMegabyteOrWithoutWordsShouldBeRefused() {
    assertThat(form("about", "RECORD", "text", "x".repeat(1 << 20)).isTooLong()).isTrue();
    assertThat(form("about", "RECORD", "text", "  ").contest()).isEmpty();
    assertThat(form("about", "NOTHING", "text", "x").contest()).isEmpty();
    assertThat(scene.wishes.objections(scene.learner)).isEmpty();
  }

  private WishForm later(String day) {
    return form("do", "later", "activity", seen.activityIri(), "until", day);
  }

  private WishForm form(String... fields) {
    Map<String, String> all = new HashMap<>(Map.of("decision", seen.id().toString()));
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return form(scene.learner, all);
  }

  private WishForm form(Learner learner, Map<String, String> fields) {
    Map<String, List<String>> all = new HashMap<>();
    fields.forEach((key, value) -> all.put(key, List.of(value)));
    return new WishForm(learner, all, scene.decisions, scene.wishes, scene.catalogue);
  }
}
