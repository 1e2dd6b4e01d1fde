package org.koers.adaptive.insight.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.observe.LearningSignal;

/**
 * A learner's first time through an activity: the first attempt at it.
 *
 * @param chanceBefore of answering a question of the activity right, just before it began, from 0
 *     to 1; the mean over the competencies that it is about
 * @param chanceAfter the same just after it
 * @param known all that it is about was mastered at its level before it began
 * @param failed its result was a failure, or most answers were wrong; what was not tested is not
 *     failed
 * @param tested it told more than that somebody was there
 * @param time how long it took, as far as statements say; else what the catalogue says
 */
record Passage(
    LearnerHistory learner,
    CatalogueEntry entry,
    double chanceBefore,
    double chanceAfter,
    boolean known,
    boolean failed,
    boolean tested,
    Duration time) {

  /** Of activities that are about something; learner by learner. */
  static List<Passage> all(Collective collective) {
    List<Passage> all = new ArrayList<>();
    for (LearnerHistory one : collective.histories()) {
      one.signals().stream()
          .map(signal -> signal.basis().activity().iri())
          .collect(Collectors.toCollection(TreeSet::new))
          .forEach(
              iri ->
                  collective
                      .offer()
                      .activity(iri)
                      .filter(entry -> !entry.subjects().isEmpty())
                      .ifPresent(entry -> all.add(of(one, entry, collective))));
    }
    return all;
  }

  private static Passage of(LearnerHistory learner, CatalogueEntry entry, Collective collective) {
    List<LearningSignal> signals = learner.signals();
    int first = 0;
    while (!isOf(signals.get(first), entry)) {
      first++;
    }
    String attempt = signals.get(first).basis().attempt();
    int end = first;
    for (int i = first; i < signals.size(); i++) {
      if (isOf(signals.get(i), entry) && signals.get(i).basis().attempt().equals(attempt)) {
        end = i + 1;
      }
    }
    LearnerState before =
        LearnerState.derivedFrom(signals.subList(0, first), collective.parameters());
    LearnerState after = LearnerState.derivedFrom(signals.subList(0, end), collective.parameters());
    Instant begun = signals.get(first).basis().timestamp();
    Instant ended = signals.get(end - 1).basis().timestamp();
    Level level = entry.level() == null ? Level.BASIC : entry.level();
    var activity = after.activity(entry.activityIri());
    return new Passage(
        learner,
        entry,
        chance(before, entry, level, begun),
        chance(after, entry, level, ended),
        entry.subjects().stream().allMatch(iri -> before.competency(iri).mastered(level, begun)),
        activity.filter(state -> state.tested() && state.failed()).isPresent(),
        activity.filter(state -> state.tested()).isPresent(),
        activity
            .map(state -> state.time())
            .filter(Duration::isPositive)
            .or(() -> Optional.ofNullable(entry.typicalTime()))
            .orElse(Duration.ZERO));
  }

  private static boolean isOf(LearningSignal signal, CatalogueEntry entry) {
    return signal.basis().activity().iri().equals(entry.activityIri());
  }

  /** Mean over what the activity is about. */
  static double chance(LearnerState state, CatalogueEntry entry, Level level, Instant now) {
    return new TreeSet<>(entry.subjects())
        .stream()
            .map(state::competency)
            .mapToDouble((CompetencyState one) -> one.chance(level, now))
            .average()
            .orElse(0);
  }
}
