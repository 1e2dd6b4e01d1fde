package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.observe.ActivityName;

/**
 * The default: what the role requires and the learner does not yet master, prerequisites first, and
 * of that what brings most a minute.
 */
public final class MasteryPolicy implements Policy {

  private static final String VERSION = "mastery/2";

  private final MasteryNumbers numbers;

  public MasteryPolicy() {
    this(MasteryNumbers.DEFAULT);
  }

  public MasteryPolicy(MasteryNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public String name() {
    return "mastery";
  }

  @Override
  public Decision decide(Situation situation) {
    String policy = VERSION + " " + situation.state().parameters().version();
    return situation
        .graph()
        .role(situation.roleId())
        .map(role -> new Choice(situation, role).decision(policy))
        .orElseGet(() -> Unknown.role(situation, policy));
  }

  private final class Choice {
    private final Situation situation;
    private final Role role;
    private final Goals goals;
    private final List<Goal> all;
    private final Obstacles obstacles;
    private final Gain gain;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    Choice(Situation situation, Role role) {
      this.situation = situation;
      this.role = role;
      this.goals = new Goals(situation, numbers);
      this.all = goals.of(role);
      this.obstacles = new Obstacles(situation);
      this.gain = new Gain(situation, numbers);
    }

    Decision decision(String policy) {
      situation.offer().aboutAny(iris(all)).forEach(this::consider);
      candidates.sort(Candidate.bestFirst(numbers));
      Optional<NextActivity> next =
          candidates.stream()
              .findFirst()
              .map(
                  best ->
                      new NextActivity(best.entry(), new Because(situation, role, all).of(best)));
      candidates.stream().skip(1).forEach(this::outdone);
      return new Decision(
          next,
          next.isPresent() ? List.of() : noneBecause(),
          rejected,
          all.stream().map(goals::progress).toList(),
          policy,
          situation.state().upTo());
    }

    private void consider(CatalogueEntry entry) {
      List<Reason> against = against(entry);
      if (!against.isEmpty()) {
        rejected.add(new Rejected(entry, against));
        return;
      }
      List<Goal> helped = gain.helps(entry, all);
      Done done = Done.of(entry, situation);
      candidates.add(
          new Candidate(
              entry,
              helped,
              done,
              concessions(entry, helped, done),
              gain.perMinute(entry, helped) * freshness(done)));
    }

    private static List<String> iris(List<Goal> goals) {
      return goals.stream().map(goal -> goal.competency().iri()).toList();
    }

    /** What rules an activity out altogether. */
    private List<Reason> against(CatalogueEntry entry) {
      List<Goal> about =
          all.stream().filter(goal -> entry.subjects().contains(goal.competency().iri())).toList();
      if (Obstacles.isForOthers(entry, role)) {
        return List.of(new Reason.ForOtherRoles(role));
      }
      List<Goal> helped = gain.helps(entry, all);
      if (helped.isEmpty()) {
        return about.stream().map(Choice::mastered).toList();
      }
      List<Competency> missing = obstacles.missingBefore(entry);
      if (!missing.isEmpty()) {
        return missing.stream().<Reason>map(Reason.PrerequisiteMissing::new).toList();
      }
      Done done = Done.of(entry, situation);
      return done.taken() && !done.tested() && !refreshes(helped)
          ? List.of(finished(done))
          : List.of();
    }

    private static Reason mastered(Goal goal) {
      return new Reason.AlreadyMastered(goal.competency(), goal.state().statementIds());
    }

    private static Reason finished(Done done) {
      return new Reason.AlreadyFinished(done.activity(), done.when(), done.statementIds());
    }

    private static boolean refreshes(List<Goal> helped) {
      return helped.stream().allMatch(goal -> goal.standing() == Standing.REFRESH);
    }

    private int concessions(CatalogueEntry entry, List<Goal> helped, Done done) {
      boolean again = done.taken() && !done.failed() && !refreshes(helped);
      return (obstacles.tooLong(entry) ? Candidate.TOO_LONG : 0)
          | (obstacles.inOtherLanguage(entry) ? Candidate.OTHER_LANGUAGE : 0)
          | (again ? Candidate.AGAIN : 0);
    }

    private double freshness(Done done) {
      if (!done.taken()) {
        return 1;
      }
      boolean justDone =
          situation.state().activities().values().stream()
              .noneMatch(other -> other.lastOutcome().isAfter(done.when()));
      return justDone ? numbers.justDoneFactor() : numbers.repeatFactor();
    }

    private void outdone(Candidate candidate) {
      Candidate best = candidates.getFirst();
      List<Reason> reasons = new Because(situation, role, all).against(candidate, best);
      if (reasons.isEmpty()) {
        CatalogueEntry chosen = best.entry();
        reasons.add(new Reason.HelpsLess(new ActivityName(chosen.activityIri(), chosen.title())));
      }
      rejected.add(new Rejected(candidate.entry(), reasons));
    }

    private List<Reason> noneBecause() {
      List<Reason> open =
          all.stream()
              .filter(Goal::open)
              .<Reason>map(goal -> new Reason.NothingLeft(goal.competency()))
              .toList();
      return open.isEmpty()
          ? List.of(
              new Reason.EverythingMastered(
                  role,
                  all.stream().flatMap(goal -> goal.state().statementIds().stream()).toList()))
          : open;
    }
  }
}
