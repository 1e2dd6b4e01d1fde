package org.koers.adaptive.insight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.Crowd;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.ModelParameters;
import org.koers.adaptive.learnerstate.Signals;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.observe.LearningSignal;

class InsightReportTest {

  private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");
  private static final int ITEMS = 8;
  private static final String BASE = "https://koers.example/activities/";

  @Test
  void anItemThatIsHarderForOneLanguageShouldBeFoundAndNoOther() {
    Collective crowd =
        Crowd.of(
            600,
            ITEMS,
            (ability, item, language) ->
                Crowd.rasch(ability - (item == 3 && language.equals("de") ? 1.5 : 0), item, ITEMS));

    List<ItemWatch> items = InsightReport.of(crowd, NOW).items();

    assertThat(items).hasSize(ITEMS);
    ItemWatch first = items.getFirst();
    assertThat(first.item()).endsWith("/q3");
    assertThat(first.differences())
        .anyMatch(
            one ->
                one.group().equals("de") && one.delta() < 0 && one.size() == MantelHaenszel.Size.C);
    assertThat(items.stream().skip(1).flatMap(one -> one.differences().stream()))
        .noneMatch(one -> one.size() == MantelHaenszel.Size.C);
    assertThat(first.learners()).isEqualTo(600);
  }

  @Test
  void aGroupThatTheModelJudgesWrongShouldShow() {
    Collective crowd = Crowd.of(200, ITEMS, (_, _, language) -> language.equals("de") ? 0.9 : 0.3);

    List<GroupWatch> groups = InsightReport.of(crowd, NOW).groups();

    GroupWatch german =
        groups.stream().filter(one -> one.group().equals("de")).findFirst().orElseThrow();
    assertThat(german.right().mean()).isCloseTo(0.9, within(0.05));
    assertThat(german.right().learners()).isEqualTo(100);
    assertThat(german.surprise().low()).as("better than expected").isPositive();
  }

  @Test
  void groupsOfFewerThanFiveShouldNotBeShown() {
    Collective crowd = Crowd.of(8, ITEMS, (_, _, _) -> 0.5);

    InsightReport report = InsightReport.of(crowd, NOW);

    assertThat(report.groups()).extracting(GroupWatch::group).containsExactly("employee");
    assertThat(InsightReport.of(Crowd.of(4, ITEMS, (_, _, _) -> 0.5), NOW).modules()).isEmpty();
  }

  /** Nine show all of it in one course and then do the next; the tenth shows nothing. */
  @Test
  void shadowModeShouldCountWhatHadBeenShownAndWhomItWouldHaveMissed() {
    List<LearnerHistory> histories = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      boolean knows = i > 0;
      boolean fails = i == 1;
      List<LearningSignal> signals = new ArrayList<>();
      Signals first = in("persoonsgegevens-basis", "first " + i, 0);
      for (int q = 0; q < 4; q++) {
        signals.add(first.answer("q" + q, knows));
      }
      Signals second = in("persoonsgegevens-in-gevallen", "second " + i, 2);
      for (int q = 0; q < 4; q++) {
        signals.add(second.answer("q" + q, knows && !fails));
      }
      histories.add(new LearnerHistory("learner " + i, "employee", "nl", signals));
    }

    InsightReport report = InsightReport.of(collective(histories), NOW);

    Shadow shadow = report.shadow();
    assertThat(shadow.passages()).isEqualTo(20);
    assertThat(shadow.minutes()).as("ten minutes each, by the catalogue").isEqualTo(200);
    assertThat(shadow.skipped()).isEqualTo(9);
    assertThat(shadow.saved()).isEqualTo(90);
    assertThat(shadow.judged()).isEqualTo(9);
    assertThat(shadow.missed()).isEqualTo(1);
    assertThat(shadow.modules())
        .extracting(one -> one.activity().iri())
        .containsExactly(BASE + "persoonsgegevens-in-gevallen");
    assertThat(report.modules()).hasSize(2);
    ModuleWatch second = report.modules().getLast();
    assertThat(second.known()).isEqualTo(9);
    assertThat(second.failed()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void whoStandsAsThoseStoodWhoFailedShouldBeWarnedOf() {
    List<LearnerHistory> histories = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean done = i < 10;
      List<LearningSignal> signals = new ArrayList<>();
      Signals first = in("persoonsgegevens-basis", "first " + i, 0);
      for (int q = 0; q < 3; q++) {
        signals.add(first.answer("q" + q, false));
      }
      if (done) {
        Signals second = in("persoonsgegevens-in-gevallen", "second " + i, 2);
        for (int q = 0; q < 3; q++) {
          signals.add(second.answer("q" + q, i < 4));
        }
      }
      histories.add(new LearnerHistory("learner " + i, "employee", "nl", signals));
    }

    List<Warning> warnings =
        InsightReport.of(collective(histories), Signals.START.plus(Duration.ofHours(5))).warnings();

    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst().activity().iri()).endsWith("persoonsgegevens-in-gevallen");
    assertThat(warnings.getFirst().learners()).isEqualTo(2);
    assertThat(warnings.getFirst().before()).isEqualTo(6);
    assertThat(warnings.getFirst().of()).isEqualTo(10);
  }

  private static Signals in(String slug, String attempt, int hours) {
    return Signals.in(BASE + slug, slug, Crowd.COMPETENCY, Level.BASIC)
        .attempt(attempt, Duration.ofHours(hours));
  }

  private static Collective collective(List<LearnerHistory> histories) {
    return new Collective(
        "tenant 1",
        histories,
        Scene.demo().of("sales", "nl", 30).offer(),
        Scene.GRAPH,
        ModelParameters.DEFAULT);
  }
}
