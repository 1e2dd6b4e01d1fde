package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Role;

/**
 * The zone of proximal development by success rates alone: what has not gone well enough yet, while
 * what comes before it has. What no activity is about is not waited for.
 */
final class Zone {

  private final Situation situation;
  private final Role role;
  private final ZpdesNumbers numbers;
  private final List<Goal> goals;

  Zone(Situation situation, Role role, List<Goal> goals, ZpdesNumbers numbers) {
    this.situation = situation;
    this.role = role;
    this.goals = goals;
    this.numbers = numbers;
  }

  /** In the order of the graph. */
  List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (Goal goal : goals) {
      if (!reached(goal) && missingBefore(goal).isEmpty()) {
        arm(goal).ifPresent(arms::add);
      }
    }
    return arms;
  }

  /** At the level that the role requires it went well enough. */
  boolean reached(Goal goal) {
    return numbers.enough(Tries.of(goal.state(), goal.level()));
  }

  /** The lowest level that has not gone well enough, of those there are activities for. */
  private Optional<Arm> arm(Goal goal) {
    for (Level level : Level.values()) {
      List<CatalogueEntry> entries = entries(goal, level);
      Tries tries = Tries.of(goal.state(), level);
      if (!entries.isEmpty() && !numbers.enough(tries)) {
        return Optional.of(new Arm(goal, level, entries, tries));
      }
    }
    return Optional.empty();
  }

  /** In the learner's own language, or in another where there is none in it. */
  private List<CatalogueEntry> entries(Goal goal, Level level) {
    List<CatalogueEntry> all =
        situation.offer().about(goal.competency().iri()).stream()
            .filter(entry -> Gain.level(entry) == level && !Obstacles.isForOthers(entry, role))
            .toList();
    Predicate<CatalogueEntry> other = new Obstacles(situation)::inOtherLanguage;
    List<CatalogueEntry> own = all.stream().filter(other.negate()).toList();
    return own.isEmpty() ? all : own;
  }

  /** What comes before a goal, has activities, and has not gone well enough at the basic level. */
  List<Competency> missingBefore(Goal goal) {
    return before(goal).stream()
        .filter(
            one -> !numbers.enough(Tries.of(situation.state().competency(one.iri()), Level.BASIC)))
        .toList();
  }

  /** By the graph and by the tags of the activities. */
  List<Competency> before(Goal goal) {
    String iri = goal.competency().iri();
    Set<Competency> before = new LinkedHashSet<>(situation.graph().prerequisitesOf(iri));
    for (CatalogueEntry entry : situation.offer().about(iri)) {
      entry.requires().stream()
          .sorted()
          .flatMap(one -> situation.graph().competency(one).stream())
          .forEach(before::add);
    }
    before.removeIf(one -> one.iri().equals(iri) || situation.offer().about(one.iri()).isEmpty());
    return List.copyOf(before);
  }
}
