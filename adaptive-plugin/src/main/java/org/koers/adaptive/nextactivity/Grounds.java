package org.koers.adaptive.nextactivity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.observe.LearningSignal;

/** Says what a competency's state rests on, by the last attempt that told something about it. */
final class Grounds {

  private Grounds() {}

  /**
   * The reason in the learner's own doings.
   *
   * @param enough whether the competency needs no more work now
   */
  static Reason of(Competency competency, CompetencyState state, boolean enough) {
    if (state.signals().isEmpty()) {
      return new Reason.NothingKnownYet(competency);
    }
    LearningSignal.Outcome last = lastTelling(state);
    String attempt = last.basis().attempt();
    Instant when = last.basis().timestamp();
    List<LearningSignal.Outcome> ofAttempt =
        state.signals().stream()
            .filter(signal -> signal.basis().attempt().equals(attempt))
            .filter(signal -> signal.getClass() == last.getClass())
            .toList();
    List<UUID> ids = ofAttempt.stream().map(signal -> signal.basis().statementId()).toList();
    return switch (last) {
      case LearningSignal.Answer answer -> {
        int right =
            (int) ofAttempt.stream().filter(one -> ((LearningSignal.Answer) one).right()).count();
        Tested tested = new Tested(answer.basis().activity(), right, ofAttempt.size(), when, ids);
        yield tested.wrong() > 0 && !enough
            ? new Reason.AnsweredWrong(competency, tested)
            : new Reason.AnsweredRight(competency, tested, enough);
      }
      case LearningSignal.ScaledScore score -> new Reason.Scored(competency, score, enough);
      case LearningSignal.Verdict verdict ->
          new Reason.Judged(competency, verdict.basis().activity(), verdict.passed(), when, ids);
      case LearningSignal.Placed placed ->
          new Reason.Judged(competency, placed.basis().activity(), placed.shown(), when, ids);
      case LearningSignal.Completion completion ->
          new Reason.OnlyCompleted(competency, completion.basis().activity(), when, ids);
    };
  }

  private static LearningSignal.Outcome lastTelling(CompetencyState state) {
    return state.signals().reversed().stream()
        .filter(signal -> !(signal instanceof LearningSignal.Completion))
        .findFirst()
        .orElseGet(() -> state.signals().getLast());
  }
}
