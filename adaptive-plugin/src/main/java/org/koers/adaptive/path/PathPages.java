package org.koers.adaptive.path;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivity;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Standing;
import org.koers.adaptive.observe.ObservedStatement;
import org.koers.adaptive.path.PathView.AlternativeView;
import org.koers.adaptive.path.PathView.FinishedView;
import org.koers.adaptive.path.PathView.ProgressView;
import org.koers.adaptive.path.PathView.ReasonView;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.sitting.Placements;
import org.koers.adaptive.play.Attempt;
import org.koers.adaptive.play.Player;

/** Puts a learner's page together from the choice and its reasons. */
@Dependent
public class PathPages {

  private static final Logger LOG = System.getLogger(PathPages.class.getName());

  private final Player player;
  private final Placements placements;

  @Inject
  public PathPages(Player player, Placements placements) {
    this.player = player;
    this.placements = placements;
  }

  /**
   * The page.
   *
   * @param history what the learner did, to say on which of it a reason rests
   */
  PathView view(
      Learner learner,
      Request request,
      String base,
      Chosen chosen,
      List<ObservedStatement> history) {
    Decision decision = chosen.decision();
    Words words = Words.in(request.language());
    Explanation explanation = Explanation.in(request.language());
    Optional<NextActivity> next = decision.next();
    List<Attempt> attempts = player.attempts(learner);
    return new PathView(
        words,
        base,
        learner.displayName(),
        request.minutes(),
        Request.CHOICES,
        chosen.waiting(),
        next.map(one -> ActivityView.of(one.entry(), words)).orElse(null),
        next.isPresent() && begun(next.get(), attempts),
        why(decision, explanation, new StatementLines(words, history)),
        alternatives(decision, explanation, words),
        progress(decision, explanation, words, request),
        finished(attempts, words),
        test(learner, decision),
        null);
  }

  /** Without its tests, where those that are kept cannot be read: the path goes on all the same. */
  private TestView test(Learner learner, Decision decision) {
    try {
      return TestView.of(placements.invitation(learner, decision));
    } catch (PlacementProblem unreadable) {
      LOG.log(
          Logger.Level.ERROR,
          "{0}: {1} {2}",
          unreadable.place(),
          unreadable.message(),
          unreadable.cure());
      return new TestView(false, false, "");
    }
  }

  private static boolean begun(NextActivity next, List<Attempt> attempts) {
    return attempts.stream()
        .anyMatch(one -> !one.isFinished() && one.edition().equals(next.entry().id()));
  }

  private static List<ReasonView> why(
      Decision decision, Explanation explanation, StatementLines lines) {
    List<Reason> reasons =
        decision.next().map(NextActivity::reasons).orElseGet(decision::noneBecause);
    return reasons.stream()
        .map(
            reason ->
                new ReasonView(
                    explanation.sentence(reason),
                    reason.statementIds().stream().map(lines::of).toList()))
        .toList();
  }

  private static List<AlternativeView> alternatives(
      Decision decision, Explanation explanation, Words words) {
    return decision.alternatives().stream()
        .map(
            rejected ->
                new AlternativeView(
                    ActivityView.of(rejected.entry(), words), explanation.whyNot(rejected)))
        .toList();
  }

  private static List<ProgressView> progress(
      Decision decision, Explanation explanation, Words words, Request request) {
    List<ProgressView> views = new ArrayList<>();
    for (CompetencyProgress progress : decision.progress()) {
      views.add(
          new ProgressView(
              progress.competency().labels().in(request.language()),
              words.level(progress.level()),
              explanation.standing(progress.standing()),
              explanation.soFar(progress),
              explanation.memory(progress),
              steps(progress.standing()),
              steps(progress.standing()) == ProgressView.STEPS));
    }
    return views;
  }

  private static int steps(Standing standing) {
    return switch (standing) {
      case UNKNOWN -> 0;
      case BEGUN -> 1;
      case NEARLY -> 2;
      case REFRESH, MASTERED -> ProgressView.STEPS;
    };
  }

  private List<FinishedView> finished(List<Attempt> attempts, Words words) {
    List<FinishedView> views = new ArrayList<>();
    for (Attempt attempt : attempts) {
      if (attempt.finished() != null) {
        String day = words.day(attempt.finished());
        player
            .entryOf(attempt)
            .ifPresent(entry -> views.add(new FinishedView(ActivityView.of(entry, words), day)));
      }
    }
    return views;
  }
}
