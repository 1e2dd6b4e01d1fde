package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.learnerstate.Signals;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.refresher.DueReason;

class MasteryPolicyTest {

  private final Policy policy = new MasteryPolicy();

  private static String next(Decision decision) {
    return decision.next().map(next -> Scene.slug(next.activityIri())).orElse("nothing");
  }

  @ParameterizedTest(name = "{0} {1} {2} min after {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # role    | lang | min | did                                                      | next
          sales     | nl   | 30  | -                                                        | persoonsgegevens-basis
          sales     | en   | 30  | -                                                        | personal-data-basics
          sales     | nl   | 5   | -                                                        | persoonsgegevens-opfrissen
          sales     | nl   | 30  | persoonsgegevens-basis:rrrp                              | klantgegevens-en-leads
          developer | en   | 30  | personal-data-basics:rrrp                                | privacy-by-design
          developer | en   | 10  | personal-data-basics:rrrp                                | data-breach-first-hour
          marketing | nl   | 30  | persoonsgegevens-basis:rrrp                              | toestemming-en-cookies
          support   | nl   | 30  | persoonsgegevens-basis:rrrp                              | verzoeken-bij-support
          sales     | nl   | 30  | persoonsgegevens-basis:wwrf                              | persoonsgegevens-in-gevallen
          sales     | nl   | 5   | persoonsgegevens-basis:wwrf                              | persoonsgegevens-opfrissen
          sales     | nl   | 30  | persoonsgegevens-basis:wwwf persoonsgegevens-in-gevallen:wwwf | persoonsgegevens-opfrissen
          sales     | nl   | 30  | persoonsgegevens-basis:c                                 | persoonsgegevens-in-gevallen
          sales     | nl   | 30  | persoonsgegevens-basis:rrrp klantgegevens-en-leads:rrrrp | datalek-opfrissen
          sales     | nl   | 30  | persoonsgegevens-basis:rrrp klantgegevens-en-leads:rrrrp datalek-opfrissen:rrrp | nothing
          employee  | nl   | 30  | persoonsgegevens-basis:rrrp                              | datalek-opfrissen
          developer | nl   | 30  | persoonsgegevens-basis:rrrp datalek-opfrissen:rrrp       | privacy-by-design
          """)
  void theNextActivityShouldFollowRoleTimeLanguageAndAnswers(
      String role, String language, int minutes, String did, String expected) {
    Situation situation = Scene.demo().didAll(did).of(role, language, minutes);

    assertThat(next(policy.decide(situation))).isEqualTo(expected);
  }

  @Test
  void oppositeAnswersInTheSameActivityShouldLeadElsewhereForThoseAnswers() {
    Scene good = Scene.demo().did("persoonsgegevens-basis:rrrp");
    Scene bad = Scene.demo().did("persoonsgegevens-basis:wwwf");

    NextActivity afterGood = policy.decide(good.of("sales", "nl", 30)).next().orElseThrow();
    NextActivity afterBad = policy.decide(bad.of("sales", "nl", 30)).next().orElseThrow();

    assertThat(afterGood.activityIri()).isNotEqualTo(afterBad.activityIri());
    assertThat(afterGood.reasons().getFirst()).isInstanceOf(Reason.AnsweredRight.class);
    assertThat(afterGood.reasons().getFirst().statementIds()).isEqualTo(answers(good));
    assertThat(afterBad.reasons().getFirst()).isInstanceOf(Reason.AnsweredWrong.class);
    assertThat(afterBad.reasons().getFirst().statementIds()).isEqualTo(answers(bad));
  }

  private static List<UUID> answers(Scene scene) {
    return scene.signals().stream()
        .filter(LearningSignal.Answer.class::isInstance)
        .map(signal -> signal.basis().statementId())
        .toList();
  }

  @Test
  void everyPublishedActivityShouldBeChosenOrRejectedWithAReason() {
    Situation situation = Scene.demo().did("persoonsgegevens-basis:rrrp").of("sales", "nl", 30);

    Decision decision = policy.decide(situation);

    assertThat(decision.alternatives())
        .as("of the ten, those about what sales needs, less the chosen one")
        .hasSize(6);
    assertThat(decision.alternatives())
        .allSatisfy(rejected -> assertThat(rejected.reasons()).isNotEmpty());
    assertThat(reasonAgainst(decision, "persoonsgegevens-in-gevallen"))
        .isInstanceOf(Reason.AlreadyMastered.class);
    assertThat(reasonAgainst(decision, "datalek-opfrissen")).isInstanceOf(Reason.HelpsLess.class);
    assertThat(reasonAgainst(decision, "data-breach-first-hour"))
        .isInstanceOf(Reason.OtherLanguage.class);
  }

  @Test
  void anActivityWhosePrerequisiteIsMissingShouldWait() {
    Decision decision = policy.decide(Scene.demo().of("sales", "nl", 30));

    assertThat(reasonAgainst(decision, "klantgegevens-en-leads"))
        .isEqualTo(
            new Reason.PrerequisiteMissing(
                Scene.GRAPH.competency(Scene.NS + "personal-data").orElseThrow()));
  }

  @Test
  void aPrerequisiteThatNobodyTeachesShouldNotBlock() {
    Scene scene = Scene.empty().course("leads", "nl", "advanced", 15, "customer-data", "sales");

    assertThat(next(policy.decide(scene.of("sales", "nl", 30)))).isEqualTo("leads");
  }

  @Test
  void anActivityThatFailedShouldComeAgainWhenThereIsNoOther() {
    Scene scene =
        Scene.empty().course("only", "nl", "basic", 10, "personal-data", "").did("only:wwwf");

    Decision decision = policy.decide(scene.of("employee", "nl", 30));

    assertThat(next(decision)).isEqualTo("only");
    assertThat(decision.next().orElseThrow().reasons())
        .anyMatch(reason -> reason instanceof Reason.OnceMore once && once.failed());
  }

  @Test
  void anActivityWithoutQuestionsShouldNotComeTwice() {
    Scene scene =
        Scene.empty().course("only", "nl", "basic", 10, "personal-data", "").did("only:c");

    Decision decision = policy.decide(scene.of("employee", "nl", 30));

    assertThat(next(decision)).isEqualTo("nothing");
    assertThat(reasonAgainst(decision, "only")).isInstanceOf(Reason.AlreadyFinished.class);
    assertThat(decision.noneBecause()).allMatch(Reason.NothingLeft.class::isInstance);
  }

  @Test
  void aRefresherShouldComeWhenTheAnswersAreOld() {
    Scene scene = Scene.demo().didAll("persoonsgegevens-basis:rrrrp datalek-opfrissen:rrrrp");

    Decision soon = policy.decide(scene.later("employee", "nl", 30, 5));
    Decision late = policy.decide(scene.later("employee", "nl", 30, 100));

    assertThat(next(soon)).isEqualTo("nothing");
    assertThat(next(late)).endsWith("-opfrissen");
    assertThat(late.next().orElseThrow().reasons().getFirst())
        .isInstanceOf(Reason.RefresherDue.class);
  }

  @Test
  void somethingLongerShouldBeOfferedWithAWordWhenNothingFits() {
    Scene scene = Scene.empty().course("long", "nl", "basic", 60, "personal-data", "");

    Decision decision = policy.decide(scene.of("employee", "nl", 5));

    assertThat(next(decision)).isEqualTo("long");
    assertThat(decision.next().orElseThrow().reasons())
        .anyMatch(Reason.LongerThanAsked.class::isInstance)
        .noneMatch(Reason.FitsTime.class::isInstance);
  }

  @Test
  void anotherLanguageShouldBeOfferedWithAWordWhenNothingElseSuits() {
    Scene scene =
        Scene.demo()
            .didAll("persoonsgegevens-basis:rrrp datalek-opfrissen:rrrp")
            .course("privacy-by-design-2", "en", "advanced", 20, "privacy-by-design", "developer");

    Decision decision = policy.decide(scene.of("developer", "nl", 30));

    assertThat(next(decision)).isEqualTo("privacy-by-design");
    assertThat(decision.next().orElseThrow().reasons())
        .contains(new Reason.OnlyInLanguage("en"))
        .noneMatch(Reason.LanguageFits.class::isInstance);
    assertThat(reasonAgainst(decision, "privacy-by-design-2")).isInstanceOf(Reason.HelpsLess.class);
  }

  @Test
  void itShouldSayThatEverythingIsMastered() {
    Scene scene =
        Scene.demo()
            .course("ai", "nl", "basic", 10, "responsible-ai", "")
            .didAll("persoonsgegevens-basis:rrrp datalek-opfrissen:rrrp ai:rrrp");

    Decision decision = policy.decide(scene.of("employee", "nl", 30));

    assertThat(decision.next()).isEmpty();
    assertThat(decision.noneBecause())
        .singleElement()
        .isInstanceOfSatisfying(
            Reason.EverythingMastered.class, all -> assertThat(all.statementIds()).hasSize(9));
  }

  @Test
  void anUnknownRoleShouldBeNamed() {
    Decision decision = policy.decide(Scene.demo().of("astronaut", "nl", 30));

    assertThat(decision.next()).isEmpty();
    assertThat(decision.noneBecause()).containsExactly(new Reason.RoleUnknown("astronaut"));
  }

  @Test
  void itShouldSayHowManyRightAnswersWouldSkipTheActivity() {
    Decision decision =
        policy.decide(Scene.demo().did("persoonsgegevens-basis:r").of("sales", "nl", 30));

    assertThat(decision.next().orElseThrow().reasons()).contains(new Reason.SkippedAfter(2));
  }

  @Test
  void progressShouldShowEveryRequiredCompetency() {
    Decision decision =
        policy.decide(
            Scene.demo()
                .didAll("persoonsgegevens-basis:rrrp datalek-opfrissen:rrwp")
                .of("sales", "nl", 30));

    assertThat(decision.progress())
        .extracting(
            one -> one.competency().iri().substring(Scene.NS.length()),
            CompetencyProgress::standing,
            CompetencyProgress::right,
            CompetencyProgress::answered)
        .containsExactly(
            tuple("personal-data", Standing.MASTERED, 3, 3),
            tuple("data-breach", Standing.NEARLY, 2, 3),
            tuple("customer-data", Standing.UNKNOWN, 0, 0),
            tuple("responsible-ai", Standing.UNKNOWN, 0, 0));
  }

  @Test
  void theSameSituationShouldGiveTheSameDecisionInWhateverOrderTheCatalogueComes() {
    Situation situation = Scene.demo().did("persoonsgegevens-basis:rwr").of("sales", "nl", 30);
    Decision expected = policy.decide(situation);
    Random random = new Random(7);

    for (int run = 0; run < 20; run++) {
      var shuffled = new ArrayList<>(situation.offer().entries());
      Collections.shuffle(shuffled, random);
      Situation same =
          new Situation(
              situation.learner(),
              situation.roleId(),
              situation.language(),
              situation.state(),
              Offer.of(shuffled),
              situation.graph(),
              situation.budget(),
              situation.now());
      assertThat(policy.decide(same)).isEqualTo(expected);
    }
  }

  private static Reason reasonAgainst(Decision decision, String slug) {
    return decision.alternatives().stream()
        .filter(rejected -> rejected.entry().activityIri().equals(Scene.BASE + slug))
        .findFirst()
        .orElseThrow()
        .reasons()
        .getFirst();
  }

  @Test
  void whatTheRoleDoesNotNeedShouldBeSaidToBeForOthersOrNotNeeded() {
    Decision decision = policy.decide(Scene.demo().of("sales", "nl", 30));
    Role sales = Scene.GRAPH.role("sales").orElseThrow();
    CatalogueEntry forDevelopers =
        Scene.demo()
            .of("sales", "nl", 30)
            .offer()
            .activity(Scene.BASE + "privacy-by-design")
            .orElseThrow();
    CatalogueEntry aboutNothing =
        Scene.empty()
            .course("koken", "nl", "basic", 5, "", "")
            .of("sales", "nl", 30)
            .offer()
            .activity(Scene.BASE + "koken")
            .orElseThrow();

    assertThat(decision.against(forDevelopers, sales).reasons())
        .containsExactly(new Reason.ForOtherRoles(sales));
    assertThat(decision.against(aboutNothing, sales).reasons())
        .containsExactly(new Reason.NotNeeded(sales));
  }

  @Test
  void aRefresherShouldWaitForSomeDaysAndThenSayWhy() {
    Scene scene = Scene.demo().did("persoonsgegevens-basis:rrrr");

    assertThat(personalData(policy.decide(scene.later("employee", "nl", 30, 3))).standing())
        .as("soon forgotten by the model, but spacing helps")
        .isEqualTo(Standing.MASTERED);
    Decision later = policy.decide(scene.later("employee", "nl", 30, 40));

    assertThat(personalData(later).standing()).isEqualTo(Standing.REFRESH);
    assertThat(later.next().orElseThrow().reasons())
        .filteredOn(Reason.RefresherDue.class::isInstance)
        .singleElement()
        .satisfies(reason -> assertThat(((Reason.RefresherDue) reason).why()).isNotEmpty());
  }

  @Test
  void whatIsRememberedShouldFadeUntilItIsAskedAgain() {
    Scene scene = Scene.demo().did("persoonsgegevens-basis:rrrr");

    double soon = retention(scene, 1);
    double late = retention(scene, 60);
    scene.did("persoonsgegevens-opfrissen:rrr");

    assertThat(soon).isGreaterThan(late).isLessThan(1);
    assertThat(retention(scene, 0)).isEqualTo(1);
  }

  @Test
  void goingThroughSomethingShouldNotAnswerACheck() {
    Scene asked = Scene.demo().did("persoonsgegevens-basis:rrrr");
    Scene wentThrough = Scene.demo().did("persoonsgegevens-basis:rrrr");
    LearningSignal later =
        new LearningSignal.Completion(
            Signals.about(Scene.NS + "personal-data")
                .attempt("later", Duration.ofDays(32))
                .completion()
                .basis());

    assertThat(checks(wentThrough.heard(later))).isNotEmpty().isEqualTo(checks(asked));
  }

  /** The checks that are due 35 days after the last attempt. */
  private List<DueReason> checks(Scene scene) {
    return personalData(policy.decide(scene.later("employee", "nl", 30, 35)))
        .due()
        .orElseThrow()
        .reasons()
        .stream()
        .filter(DueReason.Check.class::isInstance)
        .toList();
  }

  private double retention(Scene scene, int days) {
    return personalData(policy.decide(scene.later("employee", "nl", 30, days)))
        .retention()
        .orElseThrow();
  }

  private static CompetencyProgress personalData(Decision decision) {
    return decision.progress().stream()
        .filter(one -> one.competency().iri().equals(Scene.NS + "personal-data"))
        .findFirst()
        .orElseThrow();
  }
}
