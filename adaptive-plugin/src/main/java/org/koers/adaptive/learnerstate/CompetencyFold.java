package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.retention.CompetencyMemory;
import org.koers.adaptive.learnerstate.retention.Recall;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** One competency while its history is gone through. */
final class CompetencyFold {

  private final String competency;
  private final ModelParameters parameters;
  private final Map<Level, Double> answers = new EnumMap<>(Level.class);
  private final List<LearningSignal.Outcome> signals = new ArrayList<>();
  private Rating rating;
  private final Map<Level, Instant> reached = new EnumMap<>(Level.class);
  private @Nullable Instant met;
  private CompetencyMemory memory = CompetencyMemory.NONE;

  CompetencyFold(String competency, ModelParameters parameters) {
    this.competency = competency;
    this.parameters = parameters;
    this.rating = new Rating(0, parameters.priorVariance());
  }

  /** First contact only; how long is the activity's affair. */
  void meet(LearningSignal signal) {
    if (met == null) {
      met = signal.basis().timestamp();
    }
  }

  void rate(LearningSignal.Outcome signal, double outcome, double weight, double counted) {
    meet(signal);
    Level level = signal.basis().level();
    if (!signals.isEmpty()) {
      rating = since(signals.getLast().basis(), signal.basis());
    }
    rating = rating.after(parameters.difficulty(level), outcome, weight);
    signals.add(signal);
    if (counted > 0) {
      answers.merge(level, counted, Double::sum);
    }
    Recall.of(signal).ifPresent(recall -> memory = memory.after(recall, parameters.forgetting()));
    for (Level one : Level.values()) {
      if (parameters.mastered(one, rating, answers)) {
        reached.putIfAbsent(one, signal.basis().timestamp());
      }
    }
  }

  private Rating since(Basis before, Basis now) {
    Rating aged = parameters.aged(rating, before.timestamp(), now.timestamp());
    return before.attempt().equals(now.attempt()) ? aged : parameters.inNewAttempt(aged);
  }

  CompetencyState state() {
    return new CompetencyState(
        competency,
        rating,
        answers,
        signals,
        Optional.ofNullable(met),
        reached,
        memory.state(parameters.forgetting()),
        parameters);
  }
}
