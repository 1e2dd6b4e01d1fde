package org.koers.adaptive.learnerstate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.observe.ObservedStatement;
import org.koers.adaptive.observe.Reading;
import org.koers.adaptive.observe.SignalMapping;
import org.koers.adaptive.observe.SignalRules;
import org.koers.adaptive.observe.StatementSource;
import org.koers.lrs.xapi.Ifi;

/**
 * The states of learners, each derived from all that the learner did up to the moment of the
 * question. What was read stays in memory for as long as there is room; then only what is new is
 * read, and all of it again when something was voided or erased, or when rules, activities or
 * competencies have changed. The state is the same by either way.
 */
@ApplicationScoped
public class LearnerStates {

  /** About 100 MB. */
  private static final long SIGNALS_KEPT = 250_000;

  private final StatementSource source;
  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(SIGNALS_KEPT)
          .weigher((Key _, Kept one) -> 1 + one.signals().size())
          .build();

  private record Key(long tenantId, String learner) {}

  /** What says what a statement means. */
  public record Meaning(
      SignalRules rules, Offer offer, CompetencyGraph graph, Predictor predictor) {}

  /**
   * What was read of a learner.
   *
   * @param fold gone through the signals; another thread may have gone on with it since
   */
  private record Kept(
      Meaning meaning,
      Reading.Mark mark,
      List<LearningSignal> signals,
      Fold fold,
      int heard,
      LearnerState state) {

    static Kept of(Meaning meaning, Reading.Mark mark, List<LearningSignal> signals, Fold fold) {
      return new Kept(meaning, mark, List.copyOf(signals), fold, fold.heard(), fold.state());
    }
  }

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected LearnerStates() {
    this.source = null;
  }

  @Inject
  public LearnerStates(StatementSource source) {
    this.source = source;
  }

  /** As it is now, the last committed statement included. */
  public LearnerState of(long tenantId, Ifi.Account learner, Meaning meaning) {
    Key key = new Key(tenantId, learner.key());
    @Nullable Kept before = kept.getIfPresent(key);
    if (before != null && !before.meaning().equals(meaning)) {
      before = null;
    }
    Reading reading =
        source.read(tenantId, learner, before == null ? Reading.Mark.NONE : before.mark());
    Kept now = before == null || reading.whole() ? whole(meaning, reading) : more(before, reading);
    kept.put(key, now);
    return now.state();
  }

  private static Kept whole(Meaning meaning, Reading reading) {
    return kept(meaning, reading.mark(), signals(meaning, reading.statements()));
  }

  /** The same again if nothing came, or only what was there. */
  private static Kept more(Kept before, Reading reading) {
    Set<UUID> known =
        before.signals().stream()
            .map(signal -> signal.basis().statementId())
            .collect(Collectors.toSet());
    List<LearningSignal> signals =
        signals(
            before.meaning(),
            reading.statements().stream().filter(one -> !known.contains(one.id())).toList());
    if (!signals.isEmpty()) {
      return with(before, reading.mark(), signals);
    }
    return reading.mark().equals(before.mark())
        ? before
        : new Kept(
            before.meaning(),
            reading.mark(),
            before.signals(),
            before.fold(),
            before.heard(),
            before.state());
  }

  private static Kept with(Kept before, Reading.Mark mark, List<LearningSignal> signals) {
    List<LearningSignal> all = new ArrayList<>(before.signals());
    all.addAll(signals);
    Fold fold = before.fold();
    synchronized (fold) {
      if (fold.heard() == before.heard() && fold.goOn(signals)) {
        return Kept.of(before.meaning(), mark, all, fold);
      }
    }
    return kept(before.meaning(), mark, all);
  }

  private static Kept kept(Meaning meaning, Reading.Mark mark, List<LearningSignal> signals) {
    ModelParameters parameters = ModelParameters.DEFAULT.with(meaning.predictor());
    return Kept.of(meaning, mark, signals, new Fold(signals, parameters, AnswerHearer.NOBODY));
  }

  private static List<LearningSignal> signals(Meaning meaning, List<ObservedStatement> statements) {
    return new SignalMapping(meaning.rules(), meaning.offer(), meaning.graph()).signals(statements);
  }
}
