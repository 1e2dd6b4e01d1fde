package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.refresher.CompletedModule;
import org.koers.adaptive.refresher.DueItem;
import org.koers.adaptive.refresher.LearnerMemory;
import org.koers.adaptive.refresher.RefresherRules;
import org.koers.adaptive.refresher.Refreshers;
import org.koers.adaptive.refresher.Remembered;
import org.koers.adaptive.refresher.RetentionTargets;
import org.koers.adaptive.refresher.WorkingDays;

/** When which competency is to be refreshed, for one learner. */
final class Due {

  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final RefresherRules RULES =
      RefresherRules.of(RetentionTargets.DEFAULT, WorkingDays.weekdaysBut(Set.of()), ZONE);

  private final Map<String, DueItem> byCompetency = new HashMap<>();

  private Due() {}

  /**
   * Of what the learner has mastered at the level that is asked for.
   *
   * @param requirements each competency once
   */
  static Due of(Situation situation, List<Requirement> requirements) {
    LearnerState state = situation.state();
    List<Remembered> remembered = new ArrayList<>();
    for (Requirement one : requirements) {
      CompetencyState known = state.competency(one.competency().iri());
      if (known.mastered(one.level(), situation.now())) {
        remembered.add(Remembered.of(known, one.level(), one.criticality(), ZONE));
      }
    }
    Due due = new Due();
    new Refreshers(state.parameters().forgetting(), RULES)
        .plan(
            new LearnerMemory(situation.learner(), remembered, modules(situation, remembered)),
            situation.now(),
            Map.of())
        .forEach(
            item -> item.competencies().forEach(iri -> due.byCompetency.putIfAbsent(iri, item)));
    return due;
  }

  /** The first that is planned for a competency. */
  Optional<DueItem> of(String competency) {
    return Optional.ofNullable(byCompetency.get(competency));
  }

  /**
   * Its window is open, and the last question is long enough ago: spacing helps. The planned day is
   * for calendars; who asks today need not wait for it.
   */
  boolean isDue(CompetencyState state, Instant now, int spacingDays) {
    Instant last = state.lastTested().orElse(now);
    return Duration.between(last, now).toDays() >= spacingDays
        && of(state.competency())
            .filter(item -> !item.window().first().isAfter(day(now)))
            .isPresent();
  }

  /** Those whose competencies are remembered; what was asked since counts as practice looked at. */
  private static List<CompletedModule> modules(Situation situation, List<Remembered> remembered) {
    List<CompletedModule> modules = new ArrayList<>();
    for (String activity : new TreeSet<>(situation.state().activities().keySet())) {
      situation
          .offer()
          .activity(activity)
          .ifPresent(
              entry -> {
                Done done = Done.of(entry, situation);
                List<Remembered> taught =
                    remembered.stream()
                        .filter(one -> entry.teaches().contains(one.competency()))
                        .toList();
                if (done.taken() && !taught.isEmpty()) {
                  modules.add(module(entry, done, taught));
                }
              });
    }
    return modules;
  }

  private static CompletedModule module(CatalogueEntry entry, Done done, List<Remembered> taught) {
    Optional<LocalDate> asked =
        taught.stream().flatMap(one -> one.tested().stream()).max(LocalDate::compareTo);
    return new CompletedModule(
        entry.activityIri(),
        taught.stream().map(Remembered::competency).collect(Collectors.toSet()),
        day(done.when()),
        asked);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }
}
