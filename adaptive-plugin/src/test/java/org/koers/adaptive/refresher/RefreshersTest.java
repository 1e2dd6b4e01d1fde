package org.koers.adaptive.refresher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.Signals;
import org.koers.adaptive.learnerstate.retention.DayCount;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.FsrsParameters;
import org.koers.adaptive.learnerstate.retention.MemoryState;

class RefreshersTest {

  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 25));
  private static final WorkingDays WORKING = WorkingDays.weekdaysBut(HOLIDAYS);
  private static final Forgetting FORGETTING =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.fullDays());

  private static Refreshers refreshers(RetentionTargets targets) {
    return new Refreshers(FORGETTING, RefresherRules.of(targets, WORKING, ZoneOffset.UTC));
  }

  private static Remembered memory(String competency, double stability, LocalDate lastReview) {
    Instant at = lastReview.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new Remembered(
        competency,
        Criticality.MEDIUM,
        Optional.of(new MemoryState(stability, 5, at)),
        Optional.empty(),
        List.of(lastReview));
  }

  private static Remembered reached(String competency, LocalDate day, LocalDate... tested) {
    return new Remembered(
        competency, Criticality.MEDIUM, Optional.empty(), Optional.of(day), List.of(tested));
  }

  private static List<DueItem> plan(Remembered... memories) {
    return refreshers(RetentionTargets.DEFAULT)
        .plan(new LearnerMemory("ada", List.of(memories), List.of()), NOW, Map.of());
  }

  @Nested
  class WhenSomethingWouldBeForgotten {

    @Test
    void theLastDayShouldBeTheLastOnWhichTheTargetHolds() {
      Random random = new Random(1);
      for (int i = 0; i < 300; i++) {
        double stability = Math.exp(random.nextDouble(0, 4));
        double target = random.nextDouble(.7, .95);
        Remembered one = memory("c", stability, TODAY);
        DueItem item =
            refreshers(RetentionTargets.all(target))
                .plan(new LearnerMemory("ada", List.of(one), List.of()), NOW, Map.of())
                .stream()
                .findFirst()
                .orElse(null);
        if (item != null && item.window().last().isAfter(TODAY.plusDays(1))) {
          MemoryState state = one.state().orElseThrow();
          assertThat(chance(state, item.window().last())).isGreaterThanOrEqualTo(target);
          assertThat(chance(state, item.window().last().plusDays(1))).isLessThan(target);
          assertThat(item.window().first()).isAfter(TODAY);
          DueReason.ForgettingBelowTarget why =
              (DueReason.ForgettingBelowTarget) item.reasons().getFirst();
          assertThat(why.target()).isEqualTo(target);
          assertThat(why.retention()).isCloseTo(chance(state, item.window().last()), within(1e-12));
        }
      }
    }

    private static double chance(MemoryState state, LocalDate day) {
      return FORGETTING.retrievability(state, day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void aHigherTargetShouldNeverBeDueLater() {
      Random random = new Random(2);
      for (int i = 0; i < 300; i++) {
        Remembered one = memory("c", Math.exp(random.nextDouble(0, 3)), TODAY.minusDays(i % 9));
        LocalDate before = LocalDate.MAX;
        for (double target = .7; target < .96; target += .05) {
          List<DueItem> items =
              refreshers(RetentionTargets.all(target))
                  .plan(new LearnerMemory("ada", List.of(one), List.of()), NOW, Map.of());
          LocalDate last = items.isEmpty() ? LocalDate.MAX : items.getFirst().window().last();
          boolean pastDue = items.stream().anyMatch(item -> item.window().first().equals(TODAY));
          assertThat(pastDue || !last.isAfter(before)).isTrue();
          before = last;
        }
      }
    }

    @Test
    void whatIsPastDueShouldComeWithinItsGrace() {
      DueItem item = plan(memory("c", 2, TODAY.minusDays(60))).getFirst();
      assertThat(item.window()).isEqualTo(new Window(TODAY, TODAY.plusDays(2)));
      DueReason.ForgettingBelowTarget why =
          (DueReason.ForgettingBelowTarget) item.reasons().getFirst();
      assertThat(why.retention()).isLessThan(.8);
      Window past = new Window(TODAY.minusDays(3), TODAY.minusDays(1));
      assertThat(past.from(TODAY, 7).last()).isEqualTo(TODAY.plusDays(6));
      assertThat(past.from(TODAY.plusDays(6), 7).last()).isEqualTo(TODAY.plusDays(6));
      assertThat(past.from(TODAY.plusDays(7), 7).last()).isEqualTo(TODAY.plusDays(13));
      assertThat(past.from(TODAY, 0)).isEqualTo(new Window(TODAY, TODAY));
    }

    /** Planned anew each morning, each day's refreshers done: nothing may slip on and on. */
    @Test
    void aBacklogShouldBeWorkedOffWithinItsGrace() {
      List<Remembered> backlog = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        backlog.add(memory("c" + i, 1 + i % 4, TODAY.minusDays(30 + i)));
      }
      Map<LocalDate, Integer> done = new TreeMap<>();
      for (LocalDate day = TODAY; !backlog.isEmpty(); day = day.plusDays(1)) {
        assertThat(day).isBeforeOrEqualTo(TODAY.plusDays(9));
        LocalDate today = day;
        List<DueItem> items =
            refreshers(RetentionTargets.DEFAULT)
                .plan(
                    new LearnerMemory("ada", backlog, List.of()),
                    today.atTime(9, 0).toInstant(ZoneOffset.UTC),
                    Map.of());
        Set<String> asked =
            items.stream()
                .filter(item -> item.due().equals(today))
                .flatMap(item -> item.competencies().stream())
                .collect(Collectors.toSet());
        backlog.removeIf(one -> asked.contains(one.competency()));
        done.merge(today, asked.size(), Integer::sum);
      }
      assertThat(done.values()).as("%s", done).allMatch(count -> count <= 14);
    }

    @Test
    void nothingShouldBePlannedBeyondTheHorizonOrWithoutAnAnswer() {
      assertThat(plan(memory("c", 5_000, TODAY))).isEmpty();
      assertThat(
              plan(
                  new Remembered(
                      "c", Criticality.LOW, Optional.empty(), Optional.empty(), List.of())))
          .isEmpty();
    }
  }

  @Nested
  class FixedChecks {

    @Test
    void aReachedCompetencyShouldBeCheckedThreeTimes() {
      assertThat(plan(reached("c", TODAY)))
          .extracting(item -> item.window().first())
          .containsExactly(TODAY.plusDays(30), TODAY.plusDays(90), TODAY.plusDays(180));
      assertThat(plan(reached("c", TODAY)).getFirst().reasons())
          .containsExactly(new DueReason.Check(CheckTime.DAYS_30, TODAY));
    }

    @Test
    void aTestOnOrAfterItsDayShouldAnswerACheck() {
      LocalDate day = TODAY.minusDays(40);
      assertThat(plan(reached("c", day, day, day.plusDays(29)))).hasSize(3);
      assertThat(plan(reached("c", day, day, day.plusDays(30)))).hasSize(2);
    }

    @Test
    void ofSeveralMissedOnesOnlyTheLatestShouldBeAsked() {
      List<DueItem> items = plan(reached("c", TODAY.minusDays(200)));
      assertThat(items).hasSize(1);
      assertThat(items.getFirst().reasons())
          .containsExactly(new DueReason.Check(CheckTime.DAYS_180, TODAY.minusDays(200)));
      assertThat(items.getFirst().due()).isBetween(TODAY, TODAY.plusDays(7));
    }

    @Test
    void oneRefresherShouldServeTwoReasonsWhereTheirDaysMeet() {
      LocalDate day = TODAY.minusDays(29);
      Remembered both =
          new Remembered(
              "c",
              Criticality.MEDIUM,
              Optional.of(new MemoryState(9.5, 5, NOW.minus(Duration.ofDays(29)))),
              Optional.of(day),
              List.of(day));
      DueItem first = plan(both).getFirst();
      assertThat(first.reasons()).hasSize(2);
      assertThat(first.window().first()).isAfterOrEqualTo(day.plusDays(30));
      assertThat(plan(both)).hasSize(3);
    }
  }

  @Nested
  class PracticeChecks {

    private static List<DueItem> plan(LocalDate completed, Optional<LocalDate> practised) {
      CompletedModule module = new CompletedModule("m", Set.of("a", "b"), completed, practised);
      return refreshers(RetentionTargets.DEFAULT)
          .plan(new LearnerMemory("ada", List.of(), List.of(module)), NOW, Map.of());
    }

    @Test
    void aModuleShouldBeLookedAtInPracticeTwoToFourWeeksLater() {
      DueItem item = plan(TODAY, Optional.empty()).getFirst();
      assertThat(item.window()).isEqualTo(new Window(TODAY.plusDays(14), TODAY.plusDays(28)));
      assertThat(item.due()).isBetween(TODAY.plusDays(14), TODAY.plusDays(28));
      assertThat(item.competencies()).containsExactlyInAnyOrder("a", "b");
      assertThat(item.reasons()).containsExactly(new DueReason.PracticeCheck("m", TODAY));
    }

    @Test
    void onceDoneOrLongPastItShouldNotBeAsked() {
      LocalDate completed = TODAY.minusDays(30);
      assertThat(plan(completed, Optional.of(completed.plusDays(13)))).hasSize(1);
      assertThat(plan(completed, Optional.of(completed.plusDays(14)))).isEmpty();
      assertThat(plan(TODAY.minusDays(90), Optional.empty())).hasSize(1);
      assertThat(plan(TODAY.minusDays(91), Optional.empty())).isEmpty();
    }
  }

  @Nested
  class OverWorkingDays {

    private static Open open(String competency, LocalDate first, LocalDate last) {
      return new Open(
          Set.of(competency),
          new Window(first, last),
          List.of(new DueReason.Check(CheckTime.DAYS_30, first)),
          0);
    }

    @Test
    void nothingShouldComeBeforeItsWindowAfterItOrOnADayOff() {
      Random random = new Random(3);
      for (int i = 0; i < 200; i++) {
        List<Open> all = new ArrayList<>();
        for (int j = 0; j < 12; j++) {
          LocalDate first = TODAY.plusDays(random.nextInt(60));
          all.add(open("c" + j, first, first.plusDays(random.nextInt(12))));
        }
        for (DueItem item : new Spreading("l" + i, WORKING, Map.of()).spread(all)) {
          assertThat(WORKING.contains(item.due())).isTrue();
          assertThat(item.due()).isAfterOrEqualTo(item.window().first());
          boolean possible =
              item.window()
                  .first()
                  .datesUntil(item.window().last().plusDays(1))
                  .anyMatch(WORKING::contains);
          if (possible) {
            assertThat(item.due()).isBeforeOrEqualTo(item.window().last());
          } else {
            assertThat(item.due())
                .isBetween(item.window().last(), item.window().last().plusDays(3));
          }
        }
      }
    }

    @Test
    void aLearnersDaysShouldBeBalanced() {
      List<Open> all = new ArrayList<>();
      for (int i = 0; i < 18; i++) {
        all.add(open("c" + i, TODAY, TODAY.plusDays(13)));
      }
      Map<LocalDate, Integer> load = new TreeMap<>();
      new Spreading("ada", WORKING, Map.of())
          .spread(all)
          .forEach(item -> load.merge(item.due(), 1, Integer::sum));
      assertThat(load).hasSize(9);
      assertThat(load.values()).containsOnly(2);
    }

    @Test
    void theNarrowWindowShouldBeServedFirst() {
      LocalDate friday = TODAY.plusDays(4);
      List<DueItem> items =
          new Spreading("ada", WORKING, Map.of())
              .spread(
                  List.of(
                      open("wide", TODAY, friday),
                      open("wider", TODAY, friday),
                      open("narrow", friday, friday)));
      assertThat(items).extracting(DueItem::due).doesNotHaveDuplicates();
    }

    @Test
    void equalLearnersShouldBeSpreadAndEachStayOnItsDay() {
      Map<LocalDate, Integer> load = new TreeMap<>();
      for (int i = 0; i < 900; i++) {
        List<Open> one = List.of(open("c", TODAY, TODAY.plusDays(13)));
        LocalDate due = new Spreading("l" + i, WORKING, Map.of()).spread(one).getFirst().due();
        assertThat(new Spreading("l" + i, WORKING, Map.of()).spread(one).getFirst().due())
            .isEqualTo(due);
        load.merge(due, 1, Integer::sum);
      }
      assertThat(load).hasSize(9);
      assertThat(load.values()).allMatch(count -> count > 60 && count < 140);
    }

    @Test
    void aDayThatTheGroupHasFreeShouldBePreferred() {
      Map<LocalDate, Integer> planned = new TreeMap<>();
      TODAY.datesUntil(TODAY.plusDays(14)).forEach(day -> planned.put(day, 5));
      planned.put(TODAY.plusDays(8), 4);
      for (int i = 0; i < 20; i++) {
        assertThat(
                new Spreading("l" + i, WORKING, planned)
                    .spread(List.of(open("c", TODAY, TODAY.plusDays(13))))
                    .getFirst()
                    .due())
            .isEqualTo(TODAY.plusDays(8));
      }
    }

    @Test
    void aWeekWithoutWorkingDaysShouldBeRefused() {
      assertThatThrownBy(() -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of()))
          .hasMessage("At least one day of the week must be a working day");
    }
  }

  @Test
  void whatIsRememberedShouldFollowFromTheLearnersState() {
    String competency = "https://example.org/c";
    Signals first = Signals.about(competency);
    Signals later = Signals.about(competency).attempt("later", Duration.ofDays(10));
    LearnerState state =
        LearnerState.derivedFrom(
            List.of(
                first.answer("1", true),
                first.answer("2", false),
                first.answer("3", false),
                later.answer("4", true),
                later.answer("5", true),
                later.answer("6", true),
                later.answer("7", true)));
    Remembered one =
        Remembered.of(state.competency(competency), Level.BASIC, Criticality.HIGH, ZoneOffset.UTC);
    LocalDate start = LocalDate.ofInstant(Signals.START, ZoneOffset.UTC);
    assertThat(one.reached()).contains(start.plusDays(10));
    assertThat(one.tested()).containsExactly(start, start.plusDays(10));
    assertThat(one.state().orElseThrow().lastReview())
        .isAfter(Signals.START.plus(Duration.ofDays(10)));
    assertThat(
            Remembered.of(
                state.competency("https://example.org/other"),
                Level.BASIC,
                Criticality.LOW,
                ZoneOffset.UTC))
        .isEqualTo(
            new Remembered(
                "https://example.org/other",
                Criticality.LOW,
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void theFuzzShouldBeThatOfFsrsSchedulers() {
    assertThat(List.of(2.4, 2.5, 7.0, 20.0, 100.0).stream().map(FuzzWindow::days))
        .containsExactly(0, 1, 2, 3, 7);
  }

  @Test
  void aTargetThatMakesNoSenseShouldBeRefusedByName() {
    assertThatThrownBy(() -> new RetentionTargets(Map.of(Criticality.LOW, .8), Map.of()))
        .hasMessageContaining("risk MEDIUM");
    assertThatThrownBy(
            () -> new RetentionTargets(RetentionTargets.DEFAULT.byRisk(), Map.of("urn:c", 1.0)))
        .hasMessage("The retention target of urn:c must be from 0.5 to 0.97, not 1.0");
    RetentionTargets own =
        new RetentionTargets(RetentionTargets.DEFAULT.byRisk(), Map.of("urn:c", .95));
    assertThat(own.of("urn:c", Criticality.LOW)).isEqualTo(.95);
    assertThat(own.of("urn:d", Criticality.HIGH)).isEqualTo(.9);
  }
}
