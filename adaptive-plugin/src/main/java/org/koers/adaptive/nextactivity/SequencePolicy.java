package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.observe.ActivityName;

/**
 * Without any model: what the role requires in the order of the graph, within a competency by
 * level, length and IRI; the first activity that is not finished, or failed. After all in the
 * learner's own language come those in another on what is in no other way to be had.
 */
public final class SequencePolicy implements Policy {

  private static final String VERSION = "sequence/2";

  @Override
  public String name() {
    return "sequence";
  }

  @Override
  public Decision decide(Situation situation) {
    return situation
        .graph()
        .role(situation.roleId())
        .map(role -> decide(situation, role))
        .orElseGet(() -> Unknown.role(situation, VERSION));
  }

  private static Decision decide(Situation situation, Role role) {
    Goals goals = new Goals(situation, MasteryNumbers.DEFAULT);
    List<Goal> all = goals.of(role);
    Map<CatalogueEntry, Goal> order = inOrder(situation, role, all);
    Optional<CatalogueEntry> next =
        order.keySet().stream().filter(entry -> open(entry, situation)).findFirst();
    return new Decision(
        next.map(
            entry -> new NextActivity(entry, because(entry, situation, order.get(entry), role))),
        next.isPresent() ? List.of() : noneBecause(situation, role, order),
        relevant(situation, all).stream()
            .filter(entry -> !next.filter(entry::equals).isPresent())
            .map(
                entry -> new Rejected(entry, List.of(against(entry, situation, role, order, next))))
            .toList(),
        all.stream().map(goals::progress).toList(),
        VERSION,
        situation.state().upTo());
  }

  private static Map<CatalogueEntry, Goal> inOrder(
      Situation situation, Role role, List<Goal> goals) {
    Obstacles obstacles = new Obstacles(situation);
    List<CatalogueEntry> entries = new ArrayList<>(relevant(situation, goals));
    entries.removeIf(entry -> Obstacles.isForOthers(entry, role));
    entries.sort(
        Comparator.comparing(Gain::level)
            .thenComparingDouble(entry -> Gain.minutes(entry, MasteryNumbers.DEFAULT))
            .thenComparing(CatalogueEntry::activityIri));
    Map<CatalogueEntry, Goal> order = new LinkedHashMap<>();
    for (Goal goal : goals) {
      entries.stream()
          .filter(entry -> isAbout(goal, entry) && !obstacles.inOtherLanguage(entry))
          .forEach(entry -> order.putIfAbsent(entry, goal));
    }
    List<CatalogueEntry> own = List.copyOf(order.keySet());
    for (Goal goal : goals) {
      entries.stream()
          .filter(entry -> isAbout(goal, entry))
          .filter(_ -> own.stream().noneMatch(entry -> isAbout(goal, entry)))
          .forEach(entry -> order.putIfAbsent(entry, goal));
    }
    return order;
  }

  private static List<CatalogueEntry> relevant(Situation situation, List<Goal> goals) {
    return situation.offer().aboutAny(goals.stream().map(goal -> goal.competency().iri()).toList());
  }

  private static boolean isAbout(Goal goal, CatalogueEntry entry) {
    return entry.subjects().contains(goal.competency().iri());
  }

  private static boolean open(CatalogueEntry entry, Situation situation) {
    Done done = Done.of(entry, situation);
    return !done.finished() || done.failed();
  }

  private static List<Reason> because(
      CatalogueEntry entry, Situation situation, Goal goal, Role role) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason.NextInOrder(goal.competency()));
    reasons.add(
        goal.preparesFor()
            .<Reason>map(later -> new Reason.PreparesFor(goal.competency(), later))
            .orElseGet(
                () ->
                    new Reason.RoleRequires(
                        role, goal.competency(), goal.level(), goal.criticality())));
    if (entry.level() != null) {
      reasons.add(new Reason.LevelFits(entry.level()));
    }
    Because.language(entry, new Obstacles(situation).inOtherLanguage(entry))
        .ifPresent(reasons::add);
    return reasons;
  }

  private static Reason against(
      CatalogueEntry entry,
      Situation situation,
      Role role,
      Map<CatalogueEntry, Goal> order,
      Optional<CatalogueEntry> next) {
    if (!order.containsKey(entry)) {
      return Obstacles.isForOthers(entry, role)
          ? new Reason.ForOtherRoles(role)
          : new Reason.OtherLanguage(entry.language());
    }
    Done done = Done.of(entry, situation);
    return next.isPresent() && open(entry, situation)
        ? new Reason.LaterInOrder(new ActivityName(next.get().activityIri(), next.get().title()))
        : over(done);
  }

  private static Reason over(Done done) {
    return done.waived()
        ? new Reason.Waived(done.activity(), done.when(), done.statementIds())
        : new Reason.AlreadyFinished(done.activity(), done.when(), done.statementIds());
  }

  private static List<Reason> noneBecause(
      Situation situation, Role role, Map<CatalogueEntry, Goal> order) {
    return List.of(
        new Reason.EverythingFinished(
            role,
            order.keySet().stream()
                .flatMap(entry -> Done.of(entry, situation).statementIds().stream())
                .toList()));
  }
}
