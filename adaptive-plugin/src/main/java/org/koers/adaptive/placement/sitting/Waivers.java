package org.koers.adaptive.placement.sitting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.PlacementResult.CompetencyResult;
import org.koers.adaptive.placement.PlacementResult.Verdict;

/**
 * Finds what a learner need not do after a test: an activity that teaches nothing but what is known
 * at its level, some of it by this test, and that was not done already.
 */
@Dependent
public class Waivers {

  private final Offers offers;
  private final CompetencyGraphs graphs;
  private final NextActivities choices;

  @Inject
  public Waivers(Offers offers, CompetencyGraphs graphs, NextActivities choices) {
    this.offers = offers;
    this.graphs = graphs;
    this.choices = choices;
  }

  CompetencyGraph graph(Learner learner) {
    return graphs.current(learner.tenantId());
  }

  List<WaivedActivity> of(Learner learner, KeptTest test) {
    Set<String> shown =
        AdaptiveTest.result(test.attempt()).competencies().stream()
            .filter(one -> one.verdict() == Verdict.MASTERED)
            .map(CompetencyResult::competency)
            .collect(Collectors.toSet());
    if (shown.isEmpty()) {
      return List.of();
    }
    LearnerState state = choices.state(learner);
    Map<String, Level> known = new HashMap<>(known(state));
    shown.forEach(iri -> known.merge(iri, test.goals().get(iri), Waivers::higher));
    Set<String> roles =
        graph(learner).role(learner.role()).map(Role::includes).orElse(Set.of(learner.role()));
    Offer offer = offers.current(learner.tenantId());
    List<CatalogueEntry> needless =
        offer.aboutAny(shown).stream()
            .filter(
                entry ->
                    entry.roles().isEmpty() || entry.roles().stream().anyMatch(roles::contains))
            .filter(entry -> taught(entry).stream().anyMatch(shown::contains))
            .filter(entry -> taught(entry).stream().allMatch(iri -> reaches(known.get(iri), entry)))
            .filter(entry -> !isDone(state, entry))
            .toList();
    return needless.stream().map(entry -> waived(entry, needless, learner.language())).toList();
  }

  private Map<String, Level> known(LearnerState state) {
    Map<String, Level> known = new HashMap<>();
    state
        .competencies()
        .forEach(
            (iri, one) ->
                one.reached().keySet().forEach(level -> known.merge(iri, level, Waivers::higher)));
    return known;
  }

  private static Level higher(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static boolean reaches(
      @org.jspecify.annotations.Nullable Level known, CatalogueEntry entry) {
    Level level = entry.level() == null ? Level.BASIC : entry.level();
    return known != null && known.compareTo(level) >= 0;
  }

  private static Set<String> taught(CatalogueEntry entry) {
    return entry.teaches().isEmpty() ? entry.assesses() : entry.teaches();
  }

  private static boolean isDone(LearnerState state, CatalogueEntry entry) {
    Set<String> parts =
        entry.scos().stream()
            .filter(LaunchableSco::reports)
            .map(entry::scoIri)
            .collect(Collectors.toSet());
    return state
        .activity(entry.activityIri())
        .filter(done -> done.finished(parts) && !done.failed())
        .isPresent();
  }

  /**
   * Minutes are saved where the learner would have done it: not where the same is there in the
   * learner's own language.
   */
  private static WaivedActivity waived(
      CatalogueEntry entry, List<CatalogueEntry> needless, Locale language) {
    boolean hasOwn =
        needless.stream()
            .filter(other -> isIn(other, language))
            .flatMap(other -> taught(other).stream())
            .collect(Collectors.toCollection(HashSet::new))
            .containsAll(taught(entry));
    Duration time = entry.typicalTime();
    boolean counts = time != null && (isIn(entry, language) || !hasOwn);
    return new WaivedActivity(
        entry.activityIri(), entry.title(), entry.language(), counts ? time.toMinutes() : 0);
  }

  private static boolean isIn(CatalogueEntry entry, Locale language) {
    String own = Locale.forLanguageTag(entry.language()).getLanguage();
    return own.isEmpty() || own.equals("und") || own.equals(language.getLanguage());
  }
}
