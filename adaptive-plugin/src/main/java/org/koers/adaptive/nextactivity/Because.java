package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.refresher.DueItem;

/** Puts together why the best candidate is next: what the learner did first, then the rest. */
final class Because {

  /** More right answers than this are no prospect worth a sentence. */
  private static final int NEAR = 4;

  /** What was tested earlier is no news. */
  private static final Duration JUST_NOW = Duration.ofDays(7);

  private final Situation situation;
  private final Role role;
  private final List<Goal> goals;

  Because(Situation situation, Role role, List<Goal> goals) {
    this.situation = situation;
    this.role = role;
    this.goals = goals;
  }

  List<Reason> of(Candidate best) {
    Set<Reason> reasons = new LinkedHashSet<>();
    movedOn(best).ifPresent(reasons::add);
    for (Goal goal : best.goals()) {
      reasons.add(ground(goal));
    }
    for (Goal goal : best.goals()) {
      reasons.add(need(goal));
    }
    CatalogueEntry entry = best.entry();
    if (entry.level() != null) {
      reasons.add(new Reason.LevelFits(entry.level()));
    }
    if (entry.typicalTime() != null && !best.concedes(Candidate.TOO_LONG)) {
      reasons.add(new Reason.FitsTime(entry.typicalTime(), situation.budget()));
    }
    language(entry, best.concedes(Candidate.OTHER_LANGUAGE)).ifPresent(reasons::add);
    reasons.addAll(concessions(best));
    skippedAfter(best).ifPresent(more -> reasons.add(new Reason.SkippedAfter(more)));
    return List.copyOf(reasons);
  }

  /** Of a chosen activity; nothing where the package does not say. */
  static Optional<Reason> language(CatalogueEntry entry, boolean other) {
    return entry.language().equals("und")
        ? Optional.empty()
        : Optional.of(
            other
                ? new Reason.OnlyInLanguage(entry.language())
                : new Reason.LanguageFits(entry.language()));
  }

  /** What is not as it should be with a candidate, and is with the best. */
  List<Reason> against(Candidate candidate, Candidate best) {
    List<Reason> reasons = concessions(candidate);
    if (candidate.concedes(Candidate.OTHER_LANGUAGE) && !best.concedes(Candidate.OTHER_LANGUAGE)) {
      reasons.add(new Reason.OtherLanguage(candidate.entry().language()));
    }
    return reasons;
  }

  private List<Reason> concessions(Candidate candidate) {
    List<Reason> reasons = new ArrayList<>();
    Duration time = candidate.entry().typicalTime();
    if (time != null && candidate.concedes(Candidate.TOO_LONG)) {
      reasons.add(new Reason.LongerThanAsked(time, situation.budget()));
    }
    Done done = candidate.done();
    if (done.taken()) {
      reasons.add(
          new Reason.OnceMore(done.activity(), done.failed(), done.when(), done.statementIds()));
    }
    return reasons;
  }

  /**
   * The last thing tested, if it was just now and went well enough to leave it: why the choice is
   * another one.
   */
  private Optional<Reason> movedOn(Candidate best) {
    Optional<Goal> last =
        goals.stream()
            .filter(goal -> goal.state().lastTested().filter(this::isJustNow).isPresent())
            .max(Comparator.comparing(goal -> goal.state().lastTested().orElse(Instant.MIN)));
    return last.filter(goal -> goal.standing() == Standing.MASTERED && !best.goals().contains(goal))
        .map(goal -> Grounds.of(goal.competency(), goal.state(), true))
        .filter(Because::wentWell);
  }

  private boolean isJustNow(Instant when) {
    return Duration.between(when, situation.now()).compareTo(JUST_NOW) <= 0;
  }

  /** Mastered earlier and then a bad day: true, but not why one goes on. */
  private static boolean wentWell(Reason reason) {
    return switch (reason) {
      case Reason.AnsweredRight(_, var tested, _) -> tested.right() > tested.wrong();
      case Reason.Scored(_, var score, _) -> score.scaled() > 0.5;
      default -> false;
    };
  }

  private Reason ground(Goal goal) {
    return goal.standing() == Standing.REFRESH
        ? new Reason.RefresherDue(
            goal.competency(),
            goal.due().map(DueItem::reasons).orElse(List.of()),
            goal.state().lastTested().orElse(situation.now()),
            goal.state().statementIds())
        : Grounds.of(goal.competency(), goal.state(), false);
  }

  private Reason need(Goal goal) {
    Optional<Competency> later = goal.preparesFor();
    return later.isPresent()
        ? new Reason.PreparesFor(goal.competency(), later.get())
        : new Reason.RoleRequires(role, goal.competency(), goal.level(), goal.criticality());
  }

  /** Not of an activity done before: its questions are known, so their answers say less. */
  private Optional<Integer> skippedAfter(Candidate best) {
    OptionalInt most =
        best.goals().stream()
            .filter(Goal::open)
            .mapToInt(goal -> rightAnswersToMastery(best.entry(), goal))
            .max();
    return !best.done().finished() && most.isPresent() && most.getAsInt() <= NEAR
        ? Optional.of(most.getAsInt())
        : Optional.empty();
  }

  private int rightAnswersToMastery(CatalogueEntry entry, Goal goal) {
    return goal.state()
        .rightAnswersToMastery(Gain.reach(entry, goal), Gain.level(entry), situation.now(), NEAR)
        .orElse(NEAR + 1);
  }
}
