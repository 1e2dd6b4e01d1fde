package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitRulesTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void aSuspendedSessionShouldBeResumedWithItsData() {
    ScoState suspended =
        apply(
            ScoState.NONE,
            commit(
                1,
                Phase.FINISHED,
                Map.of("cmi.core.exit", "suspend", "cmi.suspend_data", "blad 3")));
    Cmi launch = LaunchCmi.of(PlayedCourse.sco("item 1"), suspended, "p-1");
    assertThat(launch.get("cmi.core.entry")).isEqualTo("resume");
    assertThat(launch.get("cmi.suspend_data")).isEqualTo("blad 3");
    assertThat(launch.get("cmi.core.exit")).isEmpty();
    assertThat(verbs(suspended, commit(2, Phase.OPENED, Map.of()))).containsExactly("resumed");
  }

  @Test
  void aTerminatedScoShouldBeInitializedAgain() {
    ScoState terminated = apply(ScoState.NONE, commit(1, Phase.FINISHED, Map.of()));
    assertThat(LaunchCmi.of(PlayedCourse.sco("item 1"), terminated, "p").get("cmi.core.entry"))
        .isEmpty();
    assertThat(verbs(terminated, commit(2, Phase.OPENED, Map.of()))).containsExactly("initialized");
  }

  @Test
  void aSessionShouldBeginAsItBeganWhateverComesLater() {
    ScoState suspended = apply(ScoState.NONE, commit(1, Phase.CLOSED, Map.of()));
    ScoState opened = apply(suspended, commit(2, Phase.OPENED, Map.of()));
    assertThat(verbs(opened, commit(2, Phase.FINISHED, Map.of())))
        .containsExactly("resumed", "terminated");
  }

  @Test
  void totalTimeShouldAddUpSessionsAndCountEachOnce() {
    Commit first = commit(1, Phase.FINISHED, Map.of("cmi.core.session_time", "00:10:00"));
    ScoState once = apply(ScoState.NONE, first);
    ScoState twice = apply(once, first);
    assertThat(twice.cmi().get("cmi.core.total_time")).isEqualTo("0000:10:00.00");
    ScoState second =
        apply(twice, commit(2, Phase.FINISHED, Map.of("cmi.core.session_time", "00:05:30")));
    assertThat(second.cmi().get("cmi.core.total_time")).isEqualTo("0000:15:30.00");
  }

  @Test
  void whatACommitLeavesOutShouldStay() {
    ScoState state =
        apply(ScoState.NONE, commit(1, Phase.RUNNING, Map.of("cmi.suspend_data", "lang")));
    assertThat(
            apply(state, commit(1, Phase.RUNNING, Map.of("cmi.core.lesson_location", "4")))
                .cmi()
                .get("cmi.suspend_data"))
        .isEqualTo("lang");
  }

  @Test
  void aWindowThatWasOvertakenShouldBeRefused() {
    ScoState newer =
        apply(launched(2), commit(2, Phase.RUNNING, Map.of("cmi.suspend_data", "nieuw")));
    Commit late = commit(1, Phase.CLOSED, InteractionStatementsTest.choice(0, "q1", "a"));
    assertThat(outcome(newer, late)).isEqualTo(new CommitRules.Refused(Refusal.OVERTAKEN));
  }

  /** A page that is loaded again says its last words after the new one was given its number. */
  @Test
  void aWindowShouldGoOnUntilANewerOneBegins() {
    ScoState first = apply(launched(1), commit(1, Phase.OPENED, Map.of()));
    assertThat(verbs(first.launchedAgain(), commit(1, Phase.CLOSED, Map.of())))
        .containsExactly("initialized", "suspended");
  }

  @Test
  void aSessionThatNoWindowWasGivenShouldBeRefused() {
    assertThat(outcome(launched(1), commit(2, Phase.OPENED, Map.of())))
        .isEqualTo(new CommitRules.Refused(Refusal.NEVER_OPENED));
  }

  @Test
  void aTerminatedSessionShouldStayTerminatedAndSayNothingMore() {
    ScoState terminated = apply(launched(1), commit(1, Phase.FINISHED, Map.of()));
    for (Phase phase : Phase.values()) {
      Commit late = commit(1, phase, InteractionStatementsTest.choice(0, "q1", "a"));
      assertThat(outcome(terminated, late)).isEqualTo(new CommitRules.Kept(terminated, List.of()));
    }
  }

  @Test
  void contentShouldNotLearnTheNameOfTheLearner() {
    Cmi launch = LaunchCmi.of(PlayedCourse.sco("item 1"), ScoState.NONE, "p-1");
    assertThat(launch.get("cmi.core.student_name")).isEmpty();
    assertThat(launch.get("cmi.core.student_id")).isEqualTo("p-1");
    assertThat(launch.get("cmi.core.entry")).isEqualTo("ab-initio");
  }

  private static Commit commit(int session, Phase phase, Map<String, String> cmi) {
    return new Commit("token", "item 1", session, phase, new Cmi(cmi));
  }

  private static ScoState apply(ScoState state, Commit commit) {
    return kept(state, commit).state();
  }

  private static CommitRules.Kept kept(ScoState state, Commit commit) {
    ScoState opened = commit.session() > state.launched() ? state.launchedAgain() : state;
    return (CommitRules.Kept) outcome(opened, commit);
  }

  /** With so many session numbers given out and none used. */
  private static ScoState launched(int windows) {
    return windows == 0 ? ScoState.NONE : launched(windows - 1).launchedAgain();
  }

  private static CommitRules.Outcome outcome(ScoState state, Commit commit) {
    return new CommitRules(PlayedCourse.played(), commit, AT).of(state);
  }

  private static List<String> verbs(ScoState state, Commit commit) {
    return kept(state, commit).statements().stream()
        .map(statement -> CmiToStatementsTest.verb(CmiToStatementsTest.json(statement.json())))
        .toList();
  }
}
