package org.koers.adaptive.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.competency.Labels;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.nextactivity.MasteryPolicy;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.nextactivity.Standing;
import org.koers.adaptive.nextactivity.Tested;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.refresher.CheckTime;
import org.koers.adaptive.refresher.DueReason;

class ExplanationTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Instant WHEN = Instant.parse("2026-01-03T12:00:00Z");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Amsterdam"));
  private static final List<UUID> IDS = List.of(new UUID(0, 1));
  private static final Competency LEADS =
      new Competency(
          "https://example.org/g#leads",
          new Labels(Map.of("nl", "Klantgegevens", "en", "Customer data", "de", "Kundendaten")),
          Set.of(),
          Optional.empty());
  private static final Role SALES =
      new Role(
          "https://example.org/g#sales",
          "sales",
          new Labels(Map.of("nl", "Verkoop", "en", "Sales")),
          Set.of("sales"),
          List.of());
  private static final ActivityName COURSE = new ActivityName("https://example.org/c", "Leads");

  private static Tested tested(int right, int total) {
    return new Tested(COURSE, right, total, WHEN, IDS);
  }

  private static LearningSignal.ScaledScore score() {
    return new LearningSignal.ScaledScore(
        new Basis(
            new UUID(0, 1), WHEN, 1, Set.of(LEADS.iri()), COURSE, COURSE.iri(), "a", Level.BASIC),
        0.6);
  }

  /** At least one of every kind, and both where a kind has two sentences. */
  private static final List<Reason> EVERY =
      List.of(
          new Reason.AnsweredWrong(LEADS, tested(1, 3)),
          new Reason.AnsweredWrong(LEADS, tested(0, 1)),
          new Reason.AnsweredRight(LEADS, tested(3, 3), true),
          new Reason.AnsweredRight(LEADS, tested(1, 1), true),
          new Reason.AnsweredRight(LEADS, tested(3, 3), false),
          new Reason.AnsweredRight(LEADS, tested(1, 1), false),
          new Reason.Scored(LEADS, score(), true),
          new Reason.Scored(LEADS, score(), false),
          new Reason.Judged(LEADS, COURSE, true, WHEN, IDS),
          new Reason.Judged(LEADS, COURSE, false, WHEN, IDS),
          new Reason.OnlyCompleted(
              LEADS, new ActivityName("https://example.org/old", ""), WHEN, IDS),
          new Reason.NothingKnownYet(LEADS),
          new Reason.RoleRequires(SALES, LEADS, Level.ADVANCED, Criticality.HIGH),
          new Reason.PreparesFor(LEADS, LEADS),
          new Reason.RefresherDue(
              LEADS,
              List.of(
                  new DueReason.ForgettingBelowTarget(.74, .8),
                  new DueReason.Check(CheckTime.DAYS_90, LocalDate.of(2026, 8, 1)),
                  new DueReason.PracticeCheck("https://example.org/a", LocalDate.of(2026, 8, 1))),
              WHEN,
              IDS),
          new Reason.OnceMore(COURSE, true, WHEN, IDS),
          new Reason.OnceMore(COURSE, false, WHEN, IDS),
          new Reason.LevelFits(Level.EXPERT),
          new Reason.FitsTime(Duration.ofMinutes(5), Duration.ofMinutes(30)),
          new Reason.LongerThanAsked(Duration.ofMinutes(30), Duration.ofMinutes(1)),
          new Reason.LanguageFits("nl"),
          new Reason.OtherLanguage("en"),
          new Reason.OnlyInLanguage("en"),
          new Reason.SkippedAfter(1),
          new Reason.SkippedAfter(2),
          new Reason.NextInOrder(LEADS),
          new Reason.AlreadyMastered(LEADS, IDS),
          new Reason.AlreadyFinished(COURSE, WHEN, IDS),
          new Reason.Waived(COURSE, WHEN, IDS),
          new Reason.NotNeeded(SALES),
          new Reason.ForOtherRoles(SALES),
          new Reason.PrerequisiteMissing(LEADS),
          new Reason.HelpsLess(COURSE),
          new Reason.LaterInOrder(COURSE),
          new Reason.Progressing(LEADS, 1, 3, 3, 3, IDS),
          new Reason.WithinReach(LEADS, List.of(LEADS)),
          new Reason.Drawn(2),
          new Reason.NotDrawn(COURSE),
          new Reason.EverythingMastered(SALES, IDS),
          new Reason.EverythingFinished(SALES, IDS),
          new Reason.NothingLeft(LEADS),
          new Reason.RoleUnknown("astronaut"),
          new Reason.ChosenByYou(true),
          new Reason.YouChose(COURSE),
          new Reason.PutOff(COURSE, LocalDate.of(2026, 12, 1)),
          new Reason.StillRequired(LEADS, Criticality.HIGH, LocalDate.of(2026, 12, 1)),
          new Reason.ModelsOff(true));

  @Test
  void everyKindOfReasonShouldBeTriedHere() {
    assertThat(EVERY.stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Reason.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en", "de"})
  void everyReasonShouldBeASentence(String language) {
    Explanation explanation = Explanation.in(Locale.forLanguageTag(language), CLOCK);

    assertThat(EVERY)
        .allSatisfy(
            reason ->
                assertThat(explanation.sentence(reason))
                    .matches("(?s)[\\p{Lu}‘“„].*\\.")
                    .doesNotContain("{", "}", "''", "#", "  "));
    assertThat(EVERY.stream().map(explanation::sentence)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyLanguageShouldHaveTheSameSentences(String language) {
    ResourceBundle bundle = Wording.in(Locale.of(language), CLOCK).bundle();

    assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
    assertThat(bundle.keySet()).isEqualTo(Wording.in(Locale.ENGLISH, CLOCK).bundle().keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyStandingShouldHaveWords(Standing standing) {
    assertThat(Explanation.in(DUTCH, CLOCK).standing(standing)).isNotBlank();
    assertThat(Explanation.in(Locale.ENGLISH, CLOCK).standing(standing)).isNotBlank();
    assertThat(Explanation.in(Locale.GERMAN, CLOCK).standing(standing)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en | 1 | 3 | You answered 2 of 3 questions wrong in “Leads” on 3 January. That is why “Customer data” comes back.
          en | 0 | 1 | You answered the question wrong in “Leads” on 3 January. That is why “Customer data” comes back.
          de | 1 | 3 | Sie haben am 3. Januar im Kurs „Leads“ 2 von 3 Fragen falsch beantwortet. Darum kommt „Kundendaten“ noch einmal.
          de | 0 | 1 | Sie haben am 3. Januar im Kurs „Leads“ die Frage falsch beantwortet. Darum kommt „Kundendaten“ noch einmal.
          nl | 1 | 3 | Je had 2 van de 3 vragen fout in ‘Leads’ op 3 januari. Daarom komt ‘Klantgegevens’ terug.
          nl | 0 | 1 | Je had de vraag fout in ‘Leads’ op 3 januari. Daarom komt ‘Klantgegevens’ terug.
          """)
  void aSentenceShouldNameTheAnswers(String language, int right, int total, String expected) {
    Reason reason = new Reason.AnsweredWrong(LEADS, tested(right, total));

    assertThat(Explanation.in(Locale.forLanguageTag(language), CLOCK).sentence(reason))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1 | With one right answer you can skip the rest of this.
          en | 2 | With 2 right answers in a row you can skip the rest of this.
          de | 1 | Mit einer richtigen Antwort können Sie den Rest überspringen.
          de | 2 | Mit 2 richtigen Antworten hintereinander können Sie den Rest überspringen.
          nl | 1 | Met één goed antwoord kun je de rest hiervan overslaan.
          nl | 2 | Met 2 goede antwoorden achter elkaar kun je de rest hiervan overslaan.
          """)
  void numbersShouldHaveTheirPlurals(String language, int more, String expected) {
    assertThat(
            Explanation.in(Locale.forLanguageTag(language), CLOCK)
                .sentence(new Reason.SkippedAfter(more)))
        .isEqualTo(expected);
  }

  @Test
  void aDateOfAnotherYearShouldHaveItsYear() {
    Reason old =
        new Reason.RefresherDue(LEADS, List.of(), Instant.parse("2019-03-09T12:00:00Z"), IDS);

    assertThat(Explanation.in(Locale.ENGLISH, CLOCK).sentence(old)).contains("9 March 2019");
  }

  @Test
  void aLanguageWithoutSentencesShouldGetEnglish() {
    assertThat(Explanation.in(Locale.FRENCH, CLOCK).sentence(new Reason.LanguageFits("nl")))
        .isEqualTo("It is in Dutch.");
  }

  @Test
  void aWholeDecisionShouldReadAsAnExplanation() {
    var decision =
        new MasteryPolicy()
            .decide(Scene.demo().did("persoonsgegevens-basis:rwwf").of("sales", "nl", 30));

    assertThat(Explanation.in(DUTCH, CLOCK).why(decision))
        .containsExactly(
            "Je had 2 van de 3 vragen fout in ‘persoonsgegevens-basis’ op 21 november. Daarom komt"
                + " ‘Persoonsgegevens en grondslagen’ terug.",
            "Bij je rol (Verkoop) hoort ‘Persoonsgegevens en grondslagen’ op niveau basis.",
            "Het is op niveau basis.",
            "Het duurt ongeveer 10 minuten; je hebt 30 minuten.",
            "Het is in het Nederlands.",
            "Met 3 goede antwoorden achter elkaar kun je de rest hiervan overslaan.");
    assertThat(Explanation.in(DUTCH, CLOCK).soFar(decision.progress().getFirst()))
        .isEqualTo("1 van de 3 vragen goed tot nu toe");
  }
}
