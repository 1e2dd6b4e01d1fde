package org.koers.adaptive.learnerstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

class LearnerStateTest {

  private static final String A = "https://example.org/g#a";
  private static final String B = "https://example.org/g#b";
  private static final Instant NOW = Signals.START.plus(Duration.ofHours(2));

  /**
   * One letter an answer: r right, w wrong; lower case basic, upper case advanced; | new attempt.
   */
  private static List<LearningSignal> answers(String letters) {
    List<LearningSignal> signals = new ArrayList<>();
    int attempt = 0;
    for (String part : letters.split("\\|", -1)) {
      for (int i = 0; i < part.length(); i++) {
        boolean advanced = Character.isUpperCase(part.charAt(i));
        Signals at =
            Signals.about(A).attempt("attempt " + attempt, Duration.ofMinutes(20L * attempt + i));
        LearningSignal signal =
            (advanced ? at.at(Level.ADVANCED) : at)
                .answer("q" + attempt + i, Character.toLowerCase(part.charAt(i)) == 'r');
        signals.add(signal);
      }
      attempt++;
    }
    return signals;
  }

  @ParameterizedTest
  @CsvSource({
    "'',        false, false",
    "r,         false, false",
    "rr,        false, false",
    "rrr,       true,  false",
    "rrrr,      true,  false",
    "rrrw,      false, false",
    "rrrrw,     true,  false",
    "rww,       false, false",
    "www,       false, false",
    "www|rrr,   false, false",
    "wwr|rrr,   true,  false",
    "www|rrrrr, true,  false",
    "rrr|www,   false, false",
    "RRR,       true,  true",
    "rrr|RRR,   true,  true",
    "rrr|RRWR,  true,  false",
    "rrrrrrrrrrrrrrrr, true, false",
  })
  void answersShouldShowMastery(String letters, boolean basic, boolean advanced) {
    CompetencyState state = LearnerState.derivedFrom(answers(letters)).competency(A);

    assertThat(state.mastered(Level.BASIC, NOW)).as("basic").isEqualTo(basic);
    assertThat(state.mastered(Level.ADVANCED, NOW)).as("advanced").isEqualTo(advanced);
  }

  @Test
  void unknownShouldBeUncertainAndNotZero() {
    CompetencyState unknown = LearnerState.derivedFrom(List.of()).competency(A);

    assertThat(unknown.chance(Level.BASIC, NOW)).isBetween(0.5, 0.65);
    assertThat(unknown.rating().variance()).isEqualTo(2.0);
    assertThat(unknown.untested()).isTrue();
  }

  @Test
  void theStepShouldShrinkAsMoreIsKnown() {
    double before = 2.0;
    List<LearningSignal> some = answers("rwrwrwrw");
    for (int known = 1; known <= some.size(); known++) {
      double after =
          LearnerState.derivedFrom(some.subList(0, known)).competency(A).rating().variance();
      assertThat(after).isLessThan(before);
      before = after;
    }
  }

  @Test
  void anyOrderAndAnyRepetitionShouldEndInTheSameState() {
    List<LearningSignal> ordered = answers("rwrr|RRw|rrr");
    LearnerState expected = LearnerState.derivedFrom(ordered);
    Random random = new Random(20261121);

    for (int run = 0; run < 200; run++) {
      List<LearningSignal> shuffled = new ArrayList<>(ordered);
      shuffled.addAll(ordered.subList(0, random.nextInt(ordered.size())));
      Collections.shuffle(shuffled, random);
      assertThat(LearnerState.derivedFrom(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void signalsOfDifferentCompetenciesAtOneTimeShouldNotDependOnTheirPosition() {
    LearningSignal a = Signals.about(A).answer("q1", true);
    LearningSignal b = Signals.about(B).answer("q2", false);
    LearningSignal swappedA = atPosition(a, b.basis().position() + 1);

    LearnerState one = LearnerState.derivedFrom(List.of(a, b));
    LearnerState other = LearnerState.derivedFrom(List.of(swappedA, b));

    assertThat(one.competency(A).rating()).isEqualTo(other.competency(A).rating());
    assertThat(one.competency(B).rating()).isEqualTo(other.competency(B).rating());
  }

  private static LearningSignal atPosition(LearningSignal signal, long position) {
    var old = signal.basis();
    var moved =
        new Basis(
            old.statementId(),
            old.timestamp(),
            position,
            old.competencies(),
            old.activity(),
            old.part(),
            old.attempt(),
            old.level());
    return new LearningSignal.Answer(
        moved, ((LearningSignal.Answer) signal).item(), ((LearningSignal.Answer) signal).right());
  }

  @Test
  void aLateStatementShouldEndInTheStateOfAnOrderedReplay() {
    List<LearningSignal> ordered = answers("wwr|rrr");
    List<LearningSignal> late = new ArrayList<>(ordered.subList(1, ordered.size()));
    late.add(ordered.getFirst());

    assertThat(LearnerState.derivedFrom(late)).isEqualTo(LearnerState.derivedFrom(ordered));
  }

  @Test
  void completionsAloneShouldNeverShowMastery() {
    List<LearningSignal> many = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      many.add(
          Signals.in("https://example.org/" + n, "Course", A, Level.EXPERT)
              .attempt("attempt " + n, Duration.ofMinutes(n))
              .completion());
    }

    CompetencyState state = LearnerState.derivedFrom(many).competency(A);

    assertThat(state.untested()).isTrue();
    assertThat(state.mastered(Level.BASIC, NOW)).isFalse();
  }

  @Test
  void anAttemptShouldSpeakOnceByTheMostExactThatItSent() {
    Signals course = Signals.about(A);
    List<LearningSignal> answers =
        List.of(course.answer("q1", true), course.answer("q2", true), course.answer("q3", false));
    List<LearningSignal> all = new ArrayList<>(answers);
    all.addAll(List.of(course.score(1.0), course.verdict(true), course.completion()));

    assertThat(LearnerState.derivedFrom(all).competency(A))
        .isEqualTo(LearnerState.derivedFrom(answers).competency(A));
  }

  @Test
  void anAnswerCorrectedInTheSameAttemptShouldNotCount() {
    Signals course = Signals.about(A);
    LearningSignal first = course.answer("q1", false);
    LearningSignal corrected = course.answer("q1", true);

    assertThat(LearnerState.derivedFrom(List.of(first, corrected)).competency(A))
        .isEqualTo(LearnerState.derivedFrom(List.of(first)).competency(A));
  }

  @Test
  void aFullScoreShouldShowMasteryAndAPassAloneShouldNot() {
    assertThat(
            LearnerState.derivedFrom(List.of(Signals.about(A).score(1.0)))
                .competency(A)
                .mastered(Level.BASIC, NOW))
        .isTrue();
    assertThat(
            LearnerState.derivedFrom(List.of(Signals.about(A).verdict(true)))
                .competency(A)
                .mastered(Level.BASIC, NOW))
        .isFalse();
  }

  @Test
  void anAnswerOnTwoCompetenciesShouldSayLessAboutEach() {
    double one =
        LearnerState.derivedFrom(List.of(Signals.about(A).answer("q", true)))
            .competency(A)
            .rating()
            .mean();
    double shared =
        LearnerState.derivedFrom(List.of(Signals.about(A).about(Set.of(A, B)).answer("q", true)))
            .competency(A)
            .rating()
            .mean();

    assertThat(shared).isPositive().isLessThan(one);
  }

  @Test
  void timeShouldMakeLessSureAndNeverSurer() {
    CompetencyState state = LearnerState.derivedFrom(answers("rrrr")).competency(A);

    assertThat(state.chance(Level.BASIC, NOW.plus(Duration.ofDays(180))))
        .isLessThan(state.chance(Level.BASIC, NOW));
  }

  @Test
  void itShouldSayHowManyRightAnswersAreMissing() {
    CompetencyState state = LearnerState.derivedFrom(answers("r")).competency(A);

    assertThat(state.rightAnswersToMastery(Level.BASIC, Level.BASIC, NOW, 5)).contains(2);
    assertThat(state.rightAnswersToMastery(Level.EXPERT, Level.BASIC, NOW, 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"r", "w", "rr", "rw", "wwr", "wrw", "rrw", "rrwr", "rrr|ww"})
  void theNumberOfMissingAnswersShouldBeTrue(String before) {
    CompetencyState state = LearnerState.derivedFrom(answers(before)).competency(A);
    int missing = state.rightAnswersToMastery(Level.BASIC, Level.BASIC, NOW, 9).orElseThrow();

    assertThat(masteredAfter(before + "|" + "r".repeat(missing - 1))).isFalse();
    assertThat(masteredAfter(before + "|" + "r".repeat(missing))).isTrue();
  }

  private static boolean masteredAfter(String letters) {
    return LearnerState.derivedFrom(answers(letters)).competency(A).mastered(Level.BASIC, NOW);
  }

  @Test
  void itShouldSayUpToWhichStatementItGoes() {
    List<LearningSignal> signals = answers("rrr");

    assertThat(LearnerState.derivedFrom(signals).upTo())
        .isEqualTo(signals.getLast().basis().position());
    assertThat(LearnerState.derivedFrom(List.of()).upTo()).isZero();
  }

  @Test
  void meetingTheMaterialShouldBeNoEvidenceButRemembered() {
    Signals course = Signals.about(A);
    LearningSignal first = course.exposure(Duration.ofMinutes(4));
    LearningSignal second = course.exposure(Duration.ofMinutes(6));

    LearnerState state = LearnerState.derivedFrom(List.of(second, first));

    CompetencyState met = state.competency(A);
    assertThat(met.rating()).isEqualTo(state.competency("https://example.org/other").rating());
    assertThat(met.untested()).isTrue();
    assertThat(met.signals()).isEmpty();
    assertThat(met.firstMet()).contains(first.basis().timestamp());
    ActivityState activity = state.activity(first.basis().activity().iri()).orElseThrow();
    assertThat(activity.time()).isEqualTo(Duration.ofMinutes(10));
    assertThat(activity.finished(Set.of())).isFalse();
    assertThat(activity.lastOutcome()).isEqualTo(Instant.MIN);
  }

  @Test
  void whatIsWaivedShouldBeFinishedAndShowNothing() {
    Signals course = Signals.about(A);
    LearnerState state = LearnerState.derivedFrom(List.of(course.waived()));

    ActivityState done = state.activity("https://example.org/activities/course").orElseThrow();
    assertThat(done.finished(Set.of("https://example.org/activities/course/sco"))).isTrue();
    assertThat(done.failed()).isFalse();
    assertThat(done.tested()).isFalse();
    assertThat(done.attempts()).isZero();
    assertThat(done.lastOutcome()).isAfter(Instant.EPOCH);
    assertThat(done.statementIds()).hasSize(1);
    assertThat(state.competencies()).isEmpty();
  }

  @Test
  void theVerdictOfAPlacementTestShouldNotSilenceItsAnswers() {
    Signals test = Signals.about(A);
    List<LearningSignal> answers = List.of(test.answer("1", true), test.answer("2", false));
    List<LearningSignal> both = new ArrayList<>(answers);
    both.add(test.placed(false, 0.1));

    assertThat(LearnerState.derivedFrom(both).competency(A).answers())
        .isEqualTo(LearnerState.derivedFrom(answers).competency(A).answers())
        .containsEntry(Level.BASIC, 2.0);
  }

  @Test
  void attemptsThatWereOnlyOpenedShouldCountAsAttempts() {
    Signals course = Signals.about(A);
    Signals again = course.attempt("second", Duration.ofDays(2));

    LearnerState state =
        LearnerState.derivedFrom(List.of(course.answer("q", true), again.exposure(Duration.ZERO)));

    ActivityState activity = state.activities().values().iterator().next();
    assertThat(activity.attempts()).isEqualTo(2);
    assertThat(activity.lastAttempt())
        .as("what came of the last attempt that told anything")
        .hasSize(1);
  }

  @Test
  void whatAPlacementTestHasShownShouldBeMasteredForHalfAYearUntilAnswersSayOtherwise() {
    Signals test = Signals.about(A).at(Level.ADVANCED);
    List<LearningSignal> shown =
        List.of(test.answer("1", true), test.answer("2", true), test.placed(true, 0.96));
    Instant halfAYearLater = NOW.plus(Duration.ofDays(180));

    CompetencyState state = LearnerState.derivedFrom(shown).competency(A);

    assertThat(
            LearnerState.derivedFrom(shown.subList(0, 2)).competency(A).mastered(Level.BASIC, NOW))
        .as("the answers alone")
        .isFalse();
    assertThat(state.mastered(Level.BASIC, halfAYearLater)).isTrue();
    assertThat(state.mastered(Level.ADVANCED, halfAYearLater)).isTrue();
    assertThat(state.mastered(Level.EXPERT, NOW)).isFalse();
    assertThat(state.reached()).containsKeys(Level.BASIC, Level.ADVANCED);
    List<LearningSignal> wrong = new ArrayList<>(shown);
    Signals later = Signals.about(A).at(Level.ADVANCED).attempt("later", Duration.ofDays(2));
    for (int i = 0; i < 3; i++) {
      wrong.add(later.answer("later " + i, false));
    }
    assertThat(
            LearnerState.derivedFrom(wrong)
                .competency(A)
                .mastered(Level.ADVANCED, NOW.plus(Duration.ofDays(3))))
        .isFalse();
  }
}
