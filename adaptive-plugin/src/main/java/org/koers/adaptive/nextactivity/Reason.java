package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.refresher.DueReason;

/** Why an activity is next, why another is not, or why there is none: as data. */
public sealed interface Reason {

  /** The statements it rests on; none where it rests on tags, the graph or the question alone. */
  default List<UUID> statementIds() {
    return List.of();
  }

  /** The last questions on it did not all go well. */
  record AnsweredWrong(Competency competency, Tested tested) implements Reason {
    @Override
    public List<UUID> statementIds() {
      return tested.statementIds();
    }
  }

  /**
   * The last questions on it went well.
   *
   * @param enough true if it needs no more work now; false if it goes on from there
   */
  record AnsweredRight(Competency competency, Tested tested, boolean enough) implements Reason {
    @Override
    public List<UUID> statementIds() {
      return tested.statementIds();
    }
  }

  /**
   * Of the questions only their score is known.
   *
   * @param enough true if the competency needs no more work now
   */
  record Scored(Competency competency, LearningSignal.ScaledScore score, boolean enough)
      implements Reason {
    @Override
    public List<UUID> statementIds() {
      return List.of(score.basis().statementId());
    }
  }

  /** Only passed or failed is known. */
  record Judged(
      Competency competency,
      ActivityName activity,
      boolean passed,
      Instant when,
      List<UUID> statementIds)
      implements Reason {}

  /** Gone through something about it, but never answered a question. */
  record OnlyCompleted(
      Competency competency, ActivityName activity, Instant when, List<UUID> statementIds)
      implements Reason {}

  /** No statement says anything about it. */
  record NothingKnownYet(Competency competency) implements Reason {}

  record RoleRequires(Role role, Competency competency, Level level, Criticality criticality)
      implements Reason {}

  /** Comes before something that the role requires. */
  record PreparesFor(Competency competency, Competency goal) implements Reason {}

  /**
   * Mastered, and to be refreshed or checked now.
   *
   * @param why one or more
   */
  record RefresherDue(
      Competency competency, List<DueReason> why, Instant lastTested, List<UUID> statementIds)
      implements Reason {
    public RefresherDue {
      why = List.copyOf(why);
    }
  }

  /** The same activity again, since it did not go well or nothing else is left. */
  record OnceMore(ActivityName activity, boolean failed, Instant when, List<UUID> statementIds)
      implements Reason {}

  record LevelFits(Level level) implements Reason {}

  record FitsTime(Duration time, Duration budget) implements Reason {}

  record LongerThanAsked(Duration time, Duration budget) implements Reason {}

  /** BCP 47 of the activity. */
  record LanguageFits(String language) implements Reason {}

  /** BCP 47 of the activity. */
  record OtherLanguage(String language) implements Reason {}

  /**
   * Chosen though it is in another language: in the learner's own there is nothing suitable.
   *
   * @param language BCP 47 of the activity
   */
  record OnlyInLanguage(String language) implements Reason {}

  /** What would change the choice: this many right answers in a row, and it is skipped. */
  record SkippedAfter(int rightAnswers) implements Reason {}

  /** The policy without a model: it is simply the next one not yet done. */
  record NextInOrder(Competency competency) implements Reason {}

  /**
   * The last tries on it went better than those before.
   *
   * @param before the earlier ones, right of all
   * @param now the later ones
   */
  record Progressing(
      Competency competency,
      int rightBefore,
      int before,
      int rightNow,
      int now,
      List<UUID> statementIds)
      implements Reason {
    public Progressing {
      statementIds = List.copyOf(statementIds);
    }
  }

  /** What comes before it went well enough to work on it. */
  record WithinReach(Competency competency, List<Competency> before) implements Reason {
    public WithinReach {
      before = List.copyOf(before);
    }
  }

  /**
   * By lot, with more chance for what the learner makes progress in.
   *
   * @param among subjects that could be next
   */
  record Drawn(int among) implements Reason {}

  /** It could have been next too; by lot it was another one. */
  record NotDrawn(ActivityName chosen) implements Reason {}

  record AlreadyMastered(Competency competency, List<UUID> statementIds) implements Reason {}

  record AlreadyFinished(ActivityName activity, Instant when, List<UUID> statementIds)
      implements Reason {}

  /** It need not be done: what it teaches was shown in another way. */
  record Waived(ActivityName activity, Instant when, List<UUID> statementIds) implements Reason {}

  /** Nothing that it teaches is required. */
  record NotNeeded(Role role) implements Reason {}

  /** It is made for other roles. */
  record ForOtherRoles(Role role) implements Reason {}

  record PrerequisiteMissing(Competency competency) implements Reason {}

  /** It would help too, but the chosen one helps more for its time. */
  record HelpsLess(ActivityName chosen) implements Reason {}

  /** Later in the order than the chosen one. */
  record LaterInOrder(ActivityName chosen) implements Reason {}

  record EverythingMastered(Role role, List<UUID> statementIds) implements Reason {}

  record EverythingFinished(Role role, List<UUID> statementIds) implements Reason {}

  /** Required and open, and no published activity can help any further. */
  record NothingLeft(Competency competency) implements Reason {}

  /** The graph does not know the learner's role. */
  record RoleUnknown(String roleId) implements Reason {}

  /**
   * The learner wanted this one.
   *
   * @param instead of what the policy had chosen; else the policy chose the same
   */
  record ChosenByYou(boolean instead) implements Reason {}

  /** It would have been next; the learner chose another. */
  record YouChose(ActivityName chosen) implements Reason {}

  /**
   * The learner does it later.
   *
   * @param until the first day on which it may be chosen again
   */
  record PutOff(ActivityName activity, LocalDate until) implements Reason {}

  /**
   * Stays open, whatever the learner chose or put off.
   *
   * @param due when it is to be refreshed; null where no day is set
   */
  record StillRequired(Competency competency, Criticality criticality, @Nullable LocalDate due)
      implements Reason {}

  /**
   * No model took part.
   *
   * @param own the learner switched them off; else the organisation did, for all
   */
  record ModelsOff(boolean own) implements Reason {}
}
