package org.koers.adaptive.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.TestDesign.Exposure;
import org.koers.adaptive.placement.TestDesign.Pilots;
import org.koers.adaptive.placement.irt.AbilityPrior;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Task;

class AdaptiveTestTest {

  private static final AbilityPrior ANYBODY = AbilityPrior.COLLECTIVE;
  private final List<PoolItem> bank = SimulatedBank.of(60, 1).items();

  private static TestDesign plain(Aim... aims) {
    return new TestDesign(List.of(aims), 30, 0, Exposure.NONE, Pilots.NONE);
  }

  private static Aim mastery(String competency) {
    return Aim.mastery(competency, ANYBODY, -0.5, Criticality.HIGH);
  }

  private static Aim ability() {
    return Aim.ability(SimulatedBank.COMPETENCY, ANYBODY, 0, 0.40, 30);
  }

  private static TestAttempt sat(
      TestDesign design, List<PoolItem> pool, double ability, long seed) {
    return Sitting.simulated(Sitting.begin(design, pool, seed), ability, new Random(seed));
  }

  @Nested
  class TheNextQuestion {

    @Test
    void shouldBeTheOneWithTheMostInformationAtTheAbility() {
      TestAttempt attempt = Sitting.begin(plain(ability()), bank, 1);
      for (int step = 0; step < 8; step++) {
        double at = AdaptiveTest.result(attempt).competencies().getFirst().ability();
        TestAttempt now = attempt;
        PoolItem most =
            bank.stream()
                .filter(i -> now.steps().stream().noneMatch(s -> s.item().equals(i.key())))
                .max(Comparator.comparingDouble(i -> slopeOfLogOdds(i.parameters(), at)))
                .orElseThrow();
        assertThat(Sitting.asked(attempt)).contains(most);
        attempt = Sitting.answer(attempt, most.key(), step % 3 == 0 ? 0 : 1, null);
        assertThat(attempt.steps().getLast().why().rule())
            .isEqualTo(Why.Rule.TELLS_MOST_AT_ABILITY);
      }
    }

    /** Information another way: squared slope of the curve over its variance, by differences. */
    private static double slopeOfLogOdds(ItemParameters item, double at) {
      double slope = (item.chance(at + 1e-5) - item.chance(at - 1e-5)) / 2e-5;
      return slope * slope / (item.chance(at) * (1 - item.chance(at)));
    }

    @Test
    void shouldTellMostAtTheCutWhereOnlyPassingMatters() {
      Aim aim = mastery(SimulatedBank.COMPETENCY);
      TestAttempt attempt = sat(plain(aim), bank, 0.5, 2);
      assertThat(attempt.steps())
          .allSatisfy(
              step -> {
                assertThat(step.why().rule()).isEqualTo(Why.Rule.TELLS_MOST_AT_CUT);
                assertThat(step.why().at()).isEqualTo(aim.cut());
              });
      List<Double> information = attempt.steps().stream().map(s -> s.why().information()).toList();
      assertThat(information).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void shouldKeepTheSharesOfCompetencies() {
      List<PoolItem> pool = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ItemParameters telling = new ItemParameters(i < 20 ? 2.5 : 0.6, 0);
        pool.add(SimulatedBank.item(i, i < 20 ? "urn:a" : "urn:b", "", telling, false));
      }
      Aim twice = new Aim("urn:a", ANYBODY, 0, 0.99999, EndsOn.DECISION, 0.1, 1, 30, 2);
      Aim once = new Aim("urn:b", ANYBODY, 0, 0.99999, EndsOn.DECISION, 0.1, 1, 30, 1);
      TestDesign design = new TestDesign(List.of(twice, once), 12, 0, Exposure.NONE, Pilots.NONE);
      TestAttempt attempt = sat(design, pool, 0, 3);
      assertThat(counts(attempt, Step::competency)).containsEntry("urn:a", 8L);
      assertThat(counts(attempt, Step::competency)).containsEntry("urn:b", 4L);
      assertThat(AdaptiveTest.result(attempt).over()).isEqualTo(Next.Reason.MAX_ITEMS);
    }

    @Test
    void shouldGoThroughTheTopicsOfACompetency() {
      List<PoolItem> pool = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        ItemParameters telling = new ItemParameters(1 + i * 0.05, 0);
        pool.add(SimulatedBank.item(i, "urn:a", "topic " + i / 10, telling, false));
      }
      Aim aim = new Aim("urn:a", ANYBODY, 0, 0.99999, EndsOn.DECISION, 0.1, 1, 9, 1);
      assertThat(counts(sat(plain(aim), pool, 0, 4), Step::topic).values()).containsOnly(3L);
    }

    private static Map<String, Long> counts(TestAttempt attempt, Function<Step, String> of) {
      return attempt.steps().stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    }
  }

  @Nested
  class TheEnd {

    @Test
    void shouldComeWhenTheStandardErrorIsSmallEnough() {
      TestAttempt attempt = sat(plain(ability()), bank, 0.3, 5);
      assertThat(AdaptiveTest.result(attempt).over()).isEqualTo(Next.Reason.PRECISE);
      assertThat(attempt.steps().getLast().after().standardError()).isLessThanOrEqualTo(0.40);
      assertThat(attempt.steps().get(attempt.steps().size() - 2).after().standardError())
          .isGreaterThan(0.40);
    }

    @Test
    void shouldComeWhenPassingOrFailingIsSureEnough() {
      for (double ability : new double[] {-2, 2.5}) {
        TestAttempt attempt = sat(plain(mastery(SimulatedBank.COMPETENCY)), bank, ability, 6);
        PlacementResult result = AdaptiveTest.result(attempt);
        assertThat(result.over()).isEqualTo(Next.Reason.DECIDED);
        var one = result.competencies().getFirst();
        assertThat(one.verdict()).isEqualTo(ability > 0 ? Verdict.MASTERED : Verdict.NOT_MASTERED);
        assertThat(Math.max(one.probability(), 1 - one.probability())).isGreaterThanOrEqualTo(0.95);
        assertThat(one.low()).isLessThan(one.ability());
        assertThat(one.high()).isGreaterThan(one.ability());
        assertThat(one.shareLow()).isLessThan(one.share());
        assertThat(one.shareHigh()).isGreaterThan(one.share());
      }
    }

    @Test
    void shouldSayUndecidedWhenTheBankEnds() {
      Aim aim = new Aim(SimulatedBank.COMPETENCY, ANYBODY, 0, 0.999, EndsOn.DECISION, 1, 1, 9, 1);
      TestAttempt attempt = sat(plain(aim), bank.subList(0, 2), 0, 7);
      PlacementResult result = AdaptiveTest.result(attempt);
      assertThat(result.over()).isEqualTo(Next.Reason.BANK_EMPTY);
      assertThat(result.questions()).isEqualTo(2);
      assertThat(result.competencies().getFirst().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void shouldNotComeFromWhatWasThoughtBeforeAlone() {
      Aim sure =
          Aim.mastery(SimulatedBank.COMPETENCY, new AbilityPrior(4, 0.5), -0.5, Criticality.MEDIUM);
      TestAttempt attempt = Sitting.begin(plain(sure), bank, 8);
      assertThat(AdaptiveTest.result(attempt).competencies().getFirst().verdict())
          .isEqualTo(Verdict.UNDECIDED);
      assertThat(Sitting.all(attempt, item -> 1).steps()).hasSize(3);
    }
  }

  @Nested
  class Exposing {

    @Test
    void shouldHoldHowOftenAnItemIsGiven() {
      double without = mostGiven(Exposure.NONE);
      double with = mostGiven(new Exposure(3, 0.3));
      assertThat(without).isGreaterThan(0.9);
      // .3 and three standard deviations of a share in 400 tests
      assertThat(with).isLessThan(0.3 + 3 * 0.023 + 0.01);
    }

    private double mostGiven(Exposure exposure) {
      Random random = new Random(9);
      List<PoolItem> pool = bank;
      Aim aim = Aim.ability(SimulatedBank.COMPETENCY, ANYBODY, 0, 0.45, 12);
      TestDesign design = new TestDesign(List.of(aim), 30, 0, exposure, Pilots.NONE);
      for (int i = 0; i < 400; i++) {
        double ability = random.nextGaussian();
        TestAttempt begun = Sitting.begin(design, pool, random.nextLong());
        pool = Lesson.counted(Sitting.simulated(begun, ability, random));
      }
      return pool.stream().mapToLong(PoolItem::given).max().orElseThrow() / 400.0;
    }

    @Test
    void shouldFallBackOnWithheldItemsRatherThanAskNothing() {
      List<PoolItem> worn = new ArrayList<>();
      for (PoolItem i : bank.subList(0, 5)) {
        worn.add(
            new PoolItem(i.key(), i.competency(), "", i.parameters(), false, 1000, 1, 1_000_000));
      }
      TestDesign design =
          new TestDesign(List.of(ability()), 30, 0, new Exposure(1, 0.1), Pilots.NONE);
      TestAttempt attempt = sat(design, worn, 0, 10);
      assertThat(attempt.withheld()).hasSize(5);
      assertThat(attempt.steps()).hasSize(5).allMatch(s -> s.why().overexposed());
    }
  }

  @Nested
  class PilotItems {

    private List<PoolItem> withPilots() {
      List<PoolItem> pool = new ArrayList<>(bank);
      for (int i = 100; i < 106; i++) {
        ItemParameters rough = new ItemParameters(0.8, 0);
        pool.add(SimulatedBank.item(i, SimulatedBank.COMPETENCY, "", rough, true));
      }
      return pool;
    }

    private TestDesign design() {
      return new TestDesign(List.of(ability()), 30, 0, Exposure.NONE, new Pilots(4, 2));
    }

    @Test
    void shouldBeAskedAmongTheOthersAndNeverFirst() {
      for (int seed = 0; seed < 50; seed++) {
        TestAttempt attempt = sat(design(), withPilots(), 0, seed);
        assertThat(attempt.steps().getFirst().counted()).isTrue();
        assertThat(attempt.steps().stream().filter(s -> !s.counted()))
            .hasSize(2)
            .allMatch(s -> s.why().rule() == Why.Rule.PILOT);
      }
    }

    @Test
    void shouldNotCount() {
      TestAttempt begun = Sitting.begin(design(), withPilots(), 11);
      var right = Sitting.all(begun, i -> i.pilot() || i.parameters().d() > 0 ? 1 : 0);
      var wrong = Sitting.all(begun, i -> !i.pilot() && i.parameters().d() > 0 ? 1 : 0);
      assertThat(right).isNotEqualTo(wrong);
      assertThat(AdaptiveTest.result(right)).isEqualTo(AdaptiveTest.result(wrong));
    }

    @Test
    void shouldBeDoneOneAfterAnother() {
      assertThat(List.of(0L, 49L, 20L, 150L, 149L).stream().sorted(byTurn()))
          .containsExactly(149L, 49L, 20L, 0L, 150L);
    }

    private static Comparator<Long> byTurn() {
      return Comparator.comparingLong(PilotRule::turn);
    }

    @Test
    void shouldCountWhereThereIsNothingElse() {
      List<PoolItem> pilots = withPilots().subList(60, 66);
      TestAttempt attempt = sat(design(), pilots, 0, 12);
      assertThat(attempt.steps()).hasSize(6).allMatch(Step::counted);
    }
  }

  @Nested
  class ASureAnswer {

    private TestAttempt answered(Sureness when, Optional<Sureness> otherwise) {
      TestAttempt attempt = Sitting.begin(plain(ability()), bank, 13);
      for (int i = 0; i < 6; i++) {
        PoolItem item = Sitting.asked(attempt).orElseThrow();
        attempt =
            Sitting.answer(attempt, item.key(), i % 2, i % 2 == 0 ? when : otherwise.orElse(null));
      }
      return attempt;
    }

    @Test
    void shouldNotChangeTheAbility() {
      var sure = AdaptiveTest.result(answered(Sureness.SURE, Optional.empty()));
      var guess = AdaptiveTest.result(answered(Sureness.GUESS, Optional.of(Sureness.GUESS)));
      var one = sure.competencies().getFirst();
      assertThat(guess.competencies().getFirst().ability()).isEqualTo(one.ability());
      assertThat(guess.competencies().getFirst().probability()).isEqualTo(one.probability());
    }

    @Test
    void shouldWeighMostWhereItIsWrong() {
      var sure =
          AdaptiveTest.result(answered(Sureness.SURE, Optional.empty())).competencies().getFirst();
      var unsure =
          AdaptiveTest.result(answered(Sureness.UNSURE, Optional.empty()))
              .competencies()
              .getFirst();
      assertThat(sure.needs().getFirst().weight()).isEqualTo(9);
      assertThat(sure.needs().getFirst().sureAndWrong()).hasSize(3);
      assertThat(unsure.needs().getFirst().weight()).isEqualTo(3);
      assertThat(unsure.needs().getFirst().sureAndWrong()).isEmpty();
      assertThat(NeedRule.weight(1, Sureness.GUESS)).isEqualTo(0.5);
      assertThat(NeedRule.weight(1, null)).isZero();
      assertThat(NeedRule.weight(0.5, Sureness.SURE)).isEqualTo(1.5);
    }
  }

  @Nested
  class TheFold {

    private final TestDesign design =
        new TestDesign(List.of(ability()), 30, 0, new Exposure(4, 0.5), Pilots.NONE);

    @Test
    void shouldGiveTheSameTestForTheSameSeedAndAnswers() {
      assertThat(sat(design, bank, 0.4, 14)).isEqualTo(sat(design, bank.reversed(), 0.4, 14));
      assertThat(LongStream.range(0, 20).mapToObj(this::first).distinct().count())
          .isBetween(2L, 4L);
    }

    private PoolItem first(long seed) {
      return Sitting.asked(Sitting.begin(design, bank, seed)).orElseThrow();
    }

    @Test
    void shouldGoOnFromWhatWasKeptAfterEachAnswer() {
      TestAttempt whole = sat(design, bank, -0.6, 16);
      Random random = new Random(16);
      TestAttempt attempt = Sitting.begin(design, bank, 16);
      for (Optional<PoolItem> item = Sitting.asked(attempt);
          item.isPresent();
          item = Sitting.asked(attempt)) {
        double credit = random.nextDouble() < item.get().parameters().chance(-0.6) ? 1 : 0;
        attempt = Sitting.answer(attempt, item.get().key(), credit, null);
        attempt = PlacementJson.attempt(PlacementJson.of(attempt), "attempt");
      }
      assertThat(attempt).isEqualTo(whole);
      assertThat(AdaptiveTest.replay(attempt)).isEqualTo(whole);
      assertThat(PlacementJson.of(AdaptiveTest.result(attempt)))
          .isEqualTo(PlacementJson.of(AdaptiveTest.result(whole)));
    }

    @Test
    void shouldNameTheStepThatSomebodyChanged() {
      TestAttempt kept = sat(design, bank, 0, 18);
      String forged = PlacementJson.of(kept).replaceFirst("\"credit\":0\\.0", "\"credit\":1.0");
      TestAttempt changed = PlacementJson.attempt(forged, "attempt");
      assertThatThrownBy(() -> AdaptiveTest.replay(changed))
          .isInstanceOfSatisfying(
              PlacementProblem.class,
              problem -> {
                assertThat(problem.place()).contains("step");
                assertThat(problem.cure()).contains("Test again");
              });
    }

    @Test
    void shouldRefuseWhatAnotherVersionWrote() {
      String json = PlacementJson.of(sat(design, bank, 0, 19));
      assertThatThrownBy(
              () -> PlacementJson.attempt(json.replace("placement-1", "placement-9"), "row 7"))
          .isInstanceOfSatisfying(
              PlacementProblem.class,
              problem -> {
                assertThat(problem.place()).isEqualTo("row 7");
                assertThat(problem.message()).contains("placement-9", "placement-1");
              });
      assertThatThrownBy(() -> PlacementJson.attempt(json.substring(0, 900), "row 7"))
          .isInstanceOf(PlacementProblem.class)
          .hasMessageContaining("cannot be read");
      assertThatThrownBy(() -> PlacementJson.attempt("{\"version\":\"placement-1\"}", "row 7"))
          .isInstanceOf(PlacementProblem.class);
      assertThatThrownBy(
              () -> PlacementJson.attempt(json.replaceFirst("2025-01-06T", "yesterday"), "row 7"))
          .isInstanceOf(PlacementProblem.class);
    }

    @Test
    void shouldTakeOnlyTheFirstAnswerToTheQuestionThatWasAsked() {
      TestAttempt begun = Sitting.begin(design, bank, 20);
      PoolItem asked = Sitting.asked(begun).orElseThrow();
      TestAttempt once = Sitting.answer(begun, asked.key(), 1, null);
      assertThat(Sitting.answer(once, asked.key(), 0, null)).isSameAs(once);
      PoolItem other =
          bank.stream().filter(i -> !Sitting.asked(once).orElseThrow().equals(i)).findFirst().get();
      PoolItem unasked = other.equals(asked) ? bank.get(1) : other;
      assertThatThrownBy(() -> Sitting.answer(once, unasked.key(), 1, null))
          .isInstanceOf(PlacementProblem.class)
          .hasMessageContaining("not the one that was asked");
    }

    @Test
    void shouldNotMindHowLongAnAnswerTook() {
      TestAttempt begun = Sitting.begin(design, bank, 21);
      PoolItem asked = Sitting.asked(begun).orElseThrow();
      Item item =
          new Item(
              asked.key(), "", "?", new Task.TrueFalse(true), "", "", Optional.empty(), "", "");
      Answer answer = Answer.Chosen.of("true");
      var soon = AdaptiveTest.answered(begun, item, answer, null, Sitting.NOW);
      var late =
          AdaptiveTest.answered(begun, item, answer, null, Sitting.NOW.plus(Duration.ofHours(5)));
      assertThat(AdaptiveTest.result(late)).isEqualTo(AdaptiveTest.result(soon));
      assertThat(AdaptiveTest.next(late)).isEqualTo(AdaptiveTest.next(soon));
    }
  }

  @Nested
  class AnEmptyBank {

    private Opening begin(List<PoolItem> pool) {
      TestDesign design = plain(mastery("urn:a"), mastery("urn:b"));
      return AdaptiveTest.begin(design, pool, new UUID(1, 1), "learner", 1, Sitting.NOW);
    }

    @Test
    void shouldBeAnOutcomeWithACure() {
      assertThat(begin(List.of()))
          .isInstanceOfSatisfying(
              Opening.NoTest.class,
              none -> {
                assertThat(none.untested()).containsExactly("urn:a", "urn:b");
                assertThat(none.message()).contains("empty");
                assertThat(none.cure()).contains("GIFT");
              });
      assertThat(begin(bank))
          .isInstanceOfSatisfying(
              Opening.NoTest.class, none -> assertThat(none.message()).contains("urn:a"));
    }

    @Test
    void shouldLeaveOnlyItsOwnCompetencyUntested() {
      PoolItem one = SimulatedBank.item(1, "urn:b", "", new ItemParameters(1, 0), false);
      assertThat(begin(List.of(one)))
          .isInstanceOfSatisfying(
              Opening.Begun.class,
              begun -> {
                assertThat(begun.untested()).containsExactly("urn:a");
                TestAttempt attempt = Sitting.all(begun.attempt(), item -> 1);
                assertThat(attempt.steps()).hasSize(1);
                assertThat(AdaptiveTest.result(attempt).competencies())
                    .extracting(PlacementResult.CompetencyResult::ended)
                    .containsExactly(Next.Reason.BANK_EMPTY, Next.Reason.BANK_EMPTY);
              });
    }
  }

  @Test
  void whatIsLearnedOfAnItemShouldNotComeFromItsOwnAnswer() {
    TestAttempt attempt = sat(plain(ability()), bank, 0, 22);
    var known =
        attempt.pool().stream()
            .collect(
                Collectors.toMap(
                    PoolItem::key,
                    i -> ItemEstimate.of(ItemPrior.around(0)),
                    (a, b) -> a,
                    LinkedHashMap::new));
    var learned = Lesson.of(attempt, known);
    assertThat(learned.keySet()).containsExactlyElementsOf(known.keySet());
    for (Step step : attempt.steps()) {
      var item = learned.get(step.item());
      assertThat(item.answers()).isEqualTo(1);
      assertThat(Math.signum(item.mean().d())).isEqualTo(step.credit() > 0.5 ? 1 : -1, within(0.0));
    }
    assertThat(learned.values().stream().mapToLong(i -> i.answers()).sum())
        .isEqualTo(attempt.steps().size());
  }
}
