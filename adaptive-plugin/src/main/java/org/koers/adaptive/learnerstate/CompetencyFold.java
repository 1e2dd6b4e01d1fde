package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** One competency while its history is gone through. */
final class CompetencyFold {

  private final String competency;
  private final ModelParameters parameters;
  private final Map<Level, Double> answers = new EnumMap<>(Level.class);
  private final List<LearningSignal.Outcome> signals = new ArrayList<>();
  private Rating rating;
  private @Nullable Instant met;

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
  }

  private Rating since(Basis before, Basis now) {
    Rating aged = parameters.aged(rating, before.timestamp(), now.timestamp());
    return before.attempt().equals(now.attempt()) ? aged : parameters.inNewAttempt(aged);
  }

  CompetencyState state() {
    return new CompetencyState(
        competency, rating, answers, signals, Optional.ofNullable(met), parameters);
  }
}
