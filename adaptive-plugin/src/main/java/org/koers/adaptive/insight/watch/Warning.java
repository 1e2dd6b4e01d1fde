package org.koers.adaptive.insight.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.observe.ActivityName;

/**
 * Learners who are likely to struggle with a module of their role: those who stood as they do now
 * failed it in at least two of five cases.
 *
 * @param learners how many stand so and have not done it
 * @param before failed of those who stood alike
 * @param of how many stood alike
 * @param first an easier module on the same, to be done before; null if there is none
 */
public record Warning(
    ActivityName activity, int learners, int before, int of, @Nullable ActivityName first) {

  /** The most learners first. */
  static List<Warning> of(Collective collective, List<ModuleWatch> modules, Instant now) {
    Map<String, Integer> counts = new HashMap<>();
    for (LearnerHistory learner : collective.histories()) {
      Set<String> required = required(learner, collective);
      if (required.isEmpty()) {
        continue;
      }
      Set<String> done = new HashSet<>();
      learner.signals().forEach(one -> done.add(one.basis().activity().iri()));
      LearnerState state = LearnerState.derivedFrom(learner.signals(), collective.parameters());
      for (ModuleWatch module : modules) {
        if (!done.contains(module.activity().iri())) {
          struggling(module, required, state, collective, now)
              .ifPresent(band -> counts.merge(key(module, band), 1, Integer::sum));
        }
      }
    }
    List<Warning> warnings = new ArrayList<>();
    for (ModuleWatch module : modules) {
      for (ModuleWatch.Band band : module.bands()) {
        if (counts.containsKey(key(module, band))) {
          warnings.add(
              new Warning(
                  module.activity(),
                  counts.get(key(module, band)),
                  band.failed(),
                  band.learners(),
                  easier(module, collective)));
        }
      }
    }
    warnings.sort(Comparator.comparingInt(one -> -one.learners()));
    return warnings;
  }

  private static String key(ModuleWatch module, ModuleWatch.Band band) {
    return module.activity().iri() + " " + band.below();
  }

  private static Set<String> required(LearnerHistory learner, Collective collective) {
    Set<String> required = new TreeSet<>();
    collective.graph().role(learner.role()).stream()
        .flatMap(role -> role.requirements().stream())
        .map(Requirement::competency)
        .forEach(one -> required.add(one.iri()));
    return required;
  }

  private static Optional<ModuleWatch.Band> struggling(
      ModuleWatch module,
      Set<String> required,
      LearnerState state,
      Collective collective,
      Instant now) {
    Optional<CatalogueEntry> entry = collective.offer().activity(module.activity().iri());
    if (entry.isEmpty() || entry.get().subjects().stream().noneMatch(required::contains)) {
      return Optional.empty();
    }
    double chance = Passage.chance(state, entry.get(), level(entry.get()), now);
    return module.bands().stream()
        .filter(band -> chance < band.below() || band.below() >= 1)
        .findFirst()
        .filter(ModuleWatch.Band::struggle);
  }

  private static @Nullable ActivityName easier(ModuleWatch module, Collective collective) {
    CatalogueEntry hard = collective.offer().activity(module.activity().iri()).orElseThrow();
    return collective.offer().aboutAny(new TreeSet<>(hard.subjects())).stream()
        .filter(one -> !one.activityIri().equals(hard.activityIri()))
        .filter(one -> level(one).compareTo(level(hard)) < 0)
        .findFirst()
        .map(one -> new ActivityName(one.activityIri(), one.title()))
        .orElse(null);
  }

  private static Level level(CatalogueEntry entry) {
    return entry.level() == null ? Level.BASIC : entry.level();
  }
}
