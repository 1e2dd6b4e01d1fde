package org.koers.adaptive.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.nextactivity.Situated;
import org.koers.adaptive.nextactivity.WeekPlan;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.path.PathView.AlternativeView;
import org.koers.adaptive.path.PathView.FinishedView;
import org.koers.adaptive.path.PathView.ProgressView;
import org.koers.adaptive.path.PathView.ReasonView;
import org.koers.adaptive.play.Launch;

class PathPageTest {

  private static final UUID STATEMENT = UUID.fromString("33333333-3333-4333-8333-333333333333");

  private static final Situated SITUATED =
      Situated.of(Scene.demo().of("sales", "nl", 30), Wishes.NONE);

  @Test
  void thePageShouldSayWhatTheLearnerCanDoAboutIt() {
    Chosen chosen = new Chosen(SITUATED.decision(), 0, STATEMENT, SITUATED);
    Objection objection =
        new Objection(
            1,
            STATEMENT,
            "p",
            Instant.EPOCH,
            Objection.About.RECORD,
            "",
            STATEMENT,
            "<script>alert(1)</script>",
            "Rechtgezet.",
            "local:admin",
            Instant.EPOCH);
    LocalDate today = LocalDate.of(2026, 11, 28);
    OwnView own =
        new OwnPart(Words.in(Locale.of("nl")), Locale.of("nl"), "later")
            .view(chosen, List.of(), List.of(objection), today);
    assertThat(own.earliest()).isEqualTo("2026-11-29");
    assertThat(own.counterfactuals())
        .contains(
            "Met 3 goede antwoorden op rij over “Persoonsgegevens en grondslagen” kun je de rest ervan overslaan.");

    String html = Html.path(view(Locale.of("nl"), activity("Privacy"), false).with(own));

    assertThat(html)
        .contains("Het is uitgesteld.", "Zet modellen voor mij uit", "Maak dit mijn volgende")
        .contains("Langzaam antwoorden telt nooit tegen je", "Rechtgezet.")
        .contains("name=\"decision\" value=\"" + STATEMENT)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script");
  }

  @Test
  void thePageShouldSayNothingThatAnAddressMadeUp() {
    Chosen chosen = new Chosen(SITUATED.decision(), 0, STATEMENT, SITUATED);
    for (String made : List.of("hack", "<b>", "title", "x.y")) {
      assertThat(
              new OwnPart(Words.in(Locale.of("nl")), Locale.of("nl"), made)
                  .view(chosen, List.of(), List.of(), LocalDate.EPOCH)
                  .done())
          .isEmpty();
    }
  }

  @Test
  void thePageShouldSayInDutchWhatIsNextAndWhy() {
    String html = Html.path(view(Locale.of("nl"), activity("Privacy <basis>"), false));
    assertThat(html)
        .contains("<html lang=\"nl\">", "Hallo Anne", "Privacy &lt;basis&gt;", "Beginnen")
        .contains("Waarom deze", "Je beantwoordde 1 van 4 vragen goed.")
        .contains("Dit berust op één ding dat je deed", STATEMENT.toString())
        .contains("5 minuten", "120 minuten", "Toch deze doen", "Eén andere activiteit")
        .doesNotContain("<basis>");
  }

  @Test
  void thePageShouldSayItInEnglish() {
    assertThat(Html.path(view(Locale.of("en"), activity("Privacy"), true)))
        .contains("<html lang=\"en\">", "Hello Anne", "Go on", "Why this one", "How far you are");
  }

  @Test
  void theWeekShouldNameItsDaysAndWhatIsOnThem() {
    WeekPlan plan =
        new WeekPlan(
            List.of(
                new WeekPlan.Day(LocalDate.of(2026, 11, 30), List.of()),
                new WeekPlan.Day(LocalDate.of(2026, 12, 1), List.of())),
            0);

    String html =
        Html.week(WeekView.of(plan, new Request(Locale.of("de"), 30), 60, "/learn/token"));

    assertThat(html)
        .contains("Montag, 30. November", "Dienstag, 1. Dezember", "Nichts geplant.", "Ihre Woche")
        .contains("/learn/token/week?minutes=30&amp;lang=de&total=120")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "9999999999", "60; drop", "61"})
  void anOddTotalShouldBeAnHour(String asked) {
    assertThat(WeekView.total(asked)).isEqualTo(60);
  }

  @Test
  void whereNothingIsNextThePageShouldSayWhy() {
    assertThat(Html.path(view(Locale.of("en"), null, false)))
        .contains("Nothing to do right now", "Why nothing")
        .doesNotContain("class=\"play\"");
  }

  @Test
  void thePageShouldSayWhenTheChoiceDoesNotKnowEverythingYet() {
    assertThat(Html.path(view(Locale.of("nl"), null, false))).doesNotContain("in je dossier");
    assertThat(Html.path(waiting(Locale.of("nl"), 1)))
        .contains("Eén ding dat je deed staat nog niet in je dossier");
    assertThat(Html.path(waiting(Locale.of("en"), 3)))
        .contains("3 things you did are not in your record yet", "does not know of them");
  }

  @Test
  void programsShouldBeToldTooHowMuchTheChoiceDoesNotKnow() {
    Decision decision =
        new Decision(Optional.empty(), List.of(), List.of(), List.of(), "sequence/1", 7);
    Learner learner = new Learner(1, "p", "Anne", "sales", Locale.of("nl"));
    Request request = new Request(Locale.of("nl"), 30);
    assertThat(
            new ChoiceJson(Locale.of("nl"))
                .of(learner, request, new Chosen(decision, 3, STATEMENT, SITUATED)))
        .contains("\"upTo\":7,\"waiting\":3", "\"decision\":\"" + STATEMENT);
  }

  @Test
  void noPageShouldHaveScriptOrStyleInIt() {
    String path = Html.path(view(Locale.of("nl"), activity("Privacy"), false));
    assertThat(path).doesNotContain("<script", "style=", "onclick");
    assertThat(player(false)).containsOnlyOnce("<script").contains("<script src=");
  }

  @Test
  void progressShouldBeSaidInWordsToo() {
    assertThat(Html.path(view(Locale.of("en"), null, false)))
        .contains("<progress max=\"3\" value=\"2\" aria-label=\"Personal data: nearly\">")
        .contains("nearly. 3 of 4 right");
  }

  @Test
  void thePlayerShouldFrameTheContentAndOfferNextOnlyWhenFinished() {
    assertThat(player(false))
        .contains("src=\"http://r2.localhost:8080/.koers/play?lang=nl#secret\"")
        .contains("sandbox=\"allow-scripts allow-same-origin")
        .doesNotContain("allow-top-navigation")
        .containsPattern("id=\"next\"[^>]* hidden");
    assertThat(player(true)).doesNotContainPattern("id=\"next\"[^>]* hidden");
  }

  @Test
  void aMessageShouldHaveATitleInTheLanguage() {
    assertThat(Html.message(Words.in(Locale.of("nl")), "noLearner"))
        .contains("<title>Deze link werkt niet</title>", "vraag wie hem gaf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyLanguageShouldHaveTheSameTexts(String tag) {
    for (String name :
        List.of("org.koers.adaptive.path.messages", "org.koers.adaptive.play.messages")) {
      ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
      assertThat(english.keySet()).isNotEmpty();
      ResourceBundle other = ResourceBundle.getBundle(name, Locale.of(tag));
      assertThat(other.getLocale().getLanguage()).isEqualTo(tag);
      assertThat(other.keySet()).isEqualTo(english.keySet());
      assertThat(english.keySet())
          .allSatisfy(key -> assertThat(other.getString(key)).isNotBlank())
          .filteredOn(key -> english.getString(key).contains(" ") && !key.equals("statement"))
          .allSatisfy(key -> assertThat(other.getString(key)).isNotEqualTo(english.getString(key)));
    }
  }

  @Test
  void theLanguageAskedForShouldCountBeforeTheLearnersAndTheBrowsers() {
    Learner dutch = new Learner(1, "p", "Anne", "sales", Locale.of("nl"));
    Learner german = new Learner(1, "p", "Anne", "sales", Locale.of("de"));
    Learner polish = new Learner(1, "p", "Anne", "sales", Locale.of("pl"));
    assertThat(Request.of(dutch, "en", "5", List.of())).isEqualTo(new Request(Locale.of("en"), 5));
    assertThat(Request.of(dutch, "xx", "7", List.of(Locale.ENGLISH)))
        .isEqualTo(new Request(Locale.of("nl"), 30));
    assertThat(Request.of(german, null, null, List.of(Locale.UK)).language())
        .isEqualTo(Locale.of("de"));
    assertThat(Request.of(polish, null, null, List.of(Locale.FRENCH, Locale.UK)).language())
        .isEqualTo(Locale.of("en"));
  }

  static PathView view(Locale language, @Nullable ActivityView next, boolean resumes) {
    return view(language, 0, next, resumes);
  }

  private static PathView waiting(Locale language, long waiting) {
    return view(language, waiting, null, false);
  }

  private static PathView view(
      Locale language, long waiting, @Nullable ActivityView next, boolean resumes) {
    return new PathView(
        Words.in(language),
        "/learn/token",
        "Anne",
        30,
        Request.CHOICES,
        waiting,
        next,
        resumes,
        List.of(
            new ReasonView(
                "Je beantwoordde 1 van 4 vragen goed.",
                List.of(new StatementLine(STATEMENT, "1 maart 2026: beantwoord q1 (niet goed)"))),
            new ReasonView("Het past in de tijd die je hebt.", List.of())),
        List.of(new AlternativeView(activity("Cookies"), List.of("Dat is voor andere rollen."))),
        List.of(
            new ProgressView(
                "Personal data",
                "Basic",
                "nearly",
                "3 of 4 right",
                "Still remembered: about 90%.",
                2,
                false),
            new ProgressView("Data breaches", "Basic", "mastered", "5 of 5 right", "", 3, true)),
        List.of(new FinishedView(activity("Datalekken opfrissen"), "28 februari 2026")),
        new TestView(false, true, ""),
        null);
  }

  static ActivityView activity(String title) {
    return new ActivityView(
        "http://localhost:8080/activities/x", title, List.of("Basis", "10 minuten"), "nl");
  }

  private static String player(boolean finished) {
    return Html.player(
        new PlayerView(
            Words.in(Locale.of("nl")),
            "Privacy",
            "nl",
            new Launch("http://r2.localhost:8080", "http://r2.localhost:8080/.koers/play#secret"),
            "/learn/token",
            finished));
  }
}
