package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.observe.ActivityName;

/**
 * Success rates only: a bandit on learning progress inside the zone of proximal development (ZPDES;
 * Clément, Roy, Oudeyer and Lopes 2015, "Multi-armed bandits for intelligent tutoring systems",
 * Journal of Educational Data Mining 7(2)). Needs no fitted model and no levels of difficulty that
 * are right; does not know forgetting, so it gives no refreshers.
 */
public final class ZpdesPolicy implements Policy {

  private static final String VERSION = "zpdes/1";

  @Override
  public String name() {
    return "zpdes";
  }

  @Override
  public Decision decide(Situation situation) {
    return situation
        .graph()
        .role(situation.roleId())
        .map(role -> new Choice(situation, role).decision())
        .orElseGet(() -> Unknown.role(situation, VERSION));
  }

  private static final class Choice {
    private final ZpdesNumbers numbers = ZpdesNumbers.DEFAULT;
    private final Situation situation;
    private final Role role;
    private final Goals goals;
    private final List<Goal> all;
    private final Zone zone;
    private final Obstacles obstacles;
    private final Lot lot;

    Choice(Situation situation, Role role) {
      this.situation = situation;
      this.role = role;
      this.goals = new Goals(situation, MasteryNumbers.DEFAULT);
      this.all = goals.of(role);
      this.zone = new Zone(situation, role, all, numbers);
      this.obstacles = new Obstacles(situation);
      this.lot = new Lot(situation);
    }

    Decision decision() {
      List<Arm> arms = fitting(zone.arms());
      Optional<Arm> drawn = drawn(arms);
      Optional<CatalogueEntry> next = drawn.map(this::entry);
      return new Decision(
          next.map(entry -> new NextActivity(entry, because(drawn.get(), entry, arms.size()))),
          next.isPresent() ? List.of() : noneBecause(),
          rejected(next),
          all.stream().map(this::progress).toList(),
          VERSION,
          situation.state().upTo());
    }

    /** Those with something short enough; all of them where there is none. */
    private List<Arm> fitting(List<Arm> arms) {
      List<Arm> fitting =
          arms.stream()
              .filter(arm -> !arm.entries().stream().allMatch(obstacles::tooLong))
              .toList();
      return fitting.isEmpty() ? arms : fitting;
    }

    /** By weight, and a part of the chance evenly. */
    private Optional<Arm> drawn(List<Arm> arms) {
      double sum = arms.stream().mapToDouble(arm -> numbers.weight(arm.tries())).sum();
      double left = lot.draw("arm");
      for (Arm arm : arms) {
        left -=
            (1 - numbers.explored()) * numbers.weight(arm.tries()) / sum
                + numbers.explored() / arms.size();
        if (left < 0) {
          return Optional.of(arm);
        }
      }
      return arms.isEmpty() ? Optional.empty() : Optional.of(arms.getLast());
    }

    /** Short enough first, then what was begun least often, then by lot. */
    private CatalogueEntry entry(Arm arm) {
      return arm.entries().stream()
          .min(
              Comparator.comparing(obstacles::tooLong)
                  .thenComparingInt(this::attempts)
                  .thenComparingDouble(entry -> lot.draw(entry.activityIri()))
                  .thenComparing(CatalogueEntry::activityIri))
          .orElseThrow();
    }

    private int attempts(CatalogueEntry entry) {
      return situation.state().activity(entry.activityIri()).map(one -> one.attempts()).orElse(0);
    }

    private List<Reason> because(Arm arm, CatalogueEntry entry, int among) {
      List<Reason> reasons = new ArrayList<>();
      Goal goal = arm.goal();
      Progress progress = Progress.of(arm.tries(), numbers.window());
      reasons.add(
          progress.rise() > 0
              ? new Reason.Progressing(
                  goal.competency(),
                  progress.before().right(),
                  progress.before().size(),
                  progress.now().right(),
                  progress.now().size(),
                  goal.state().statementIds())
              : Grounds.of(goal.competency(), goal.state(), false));
      if (!zone.before(goal).isEmpty()) {
        reasons.add(new Reason.WithinReach(goal.competency(), zone.before(goal)));
      }
      reasons.add(need(goal));
      if (entry.level() != null) {
        reasons.add(new Reason.LevelFits(entry.level()));
      }
      if (obstacles.tooLong(entry)) {
        reasons.add(new Reason.LongerThanAsked(entry.typicalTime(), situation.budget()));
      }
      Because.language(entry, obstacles.inOtherLanguage(entry)).ifPresent(reasons::add);
      if (among > 1) {
        reasons.add(new Reason.Drawn(among));
      }
      return reasons;
    }

    private Reason need(Goal goal) {
      Optional<Competency> later = goal.preparesFor();
      return later.isPresent()
          ? new Reason.PreparesFor(goal.competency(), later.get())
          : new Reason.RoleRequires(role, goal.competency(), goal.level(), goal.criticality());
    }

    private List<Rejected> rejected(Optional<CatalogueEntry> next) {
      return situation
          .offer()
          .aboutAny(all.stream().map(goal -> goal.competency().iri()).toList())
          .stream()
          .filter(entry -> !next.filter(entry::equals).isPresent())
          .map(entry -> new Rejected(entry, against(entry, next)))
          .toList();
    }

    private List<Reason> against(CatalogueEntry entry, Optional<CatalogueEntry> next) {
      if (Obstacles.isForOthers(entry, role)) {
        return List.of(new Reason.ForOtherRoles(role));
      }
      List<Goal> about =
          all.stream().filter(goal -> entry.subjects().contains(goal.competency().iri())).toList();
      List<Goal> open = about.stream().filter(goal -> !zone.reached(goal)).toList();
      if (open.isEmpty() || next.isEmpty()) {
        return about.stream()
            .map(goal -> Grounds.of(goal.competency(), goal.state(), true))
            .toList();
      }
      List<Reason> missing =
          open.stream()
              .flatMap(goal -> zone.missingBefore(goal).stream())
              .distinct()
              .<Reason>map(Reason.PrerequisiteMissing::new)
              .toList();
      return missing.isEmpty() ? List.of(notDrawn(entry, next.get())) : missing;
    }

    private Reason notDrawn(CatalogueEntry entry, CatalogueEntry chosen) {
      return obstacles.inOtherLanguage(entry) && !obstacles.inOtherLanguage(chosen)
          ? new Reason.OtherLanguage(entry.language())
          : new Reason.NotDrawn(new ActivityName(chosen.activityIri(), chosen.title()));
    }

    /** Standing by success rates too: a model has no say here. */
    private CompetencyProgress progress(Goal goal) {
      CompetencyProgress known = goals.progress(goal);
      Standing standing =
          zone.reached(goal)
              ? Standing.MASTERED
              : Tries.of(goal.state(), goal.level()).size() == 0
                  ? Standing.UNKNOWN
                  : Standing.BEGUN;
      return new CompetencyProgress(
          known.competency(),
          known.level(),
          known.criticality(),
          standing,
          known.chance(),
          known.right(),
          known.answered(),
          known.retention(),
          Optional.empty(),
          known.statementIds());
    }

    private List<Reason> noneBecause() {
      List<Reason> open =
          all.stream()
              .filter(goal -> !zone.reached(goal))
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
