package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.learnerstate.prediction.LearnerFold;
import org.koers.adaptive.learnerstate.retention.CompetencyMemory;
import org.koers.adaptive.learnerstate.retention.Recall;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** One competency while its history is gone through. */
final class CompetencyFold {

  private final String competency;
  private final LearnerFold learner;
  private final ModelParameters parameters;
  private final Map<Level, Double> answers = new EnumMap<>(Level.class);
  private final List<LearningSignal.Outcome> signals = new ArrayList<>();
  private Rating rating;
  private final Map<Level, Instant> reached = new EnumMap<>(Level.class);
  private @Nullable Instant met;
  private CompetencyMemory memory = CompetencyMemory.NONE;

  /**
   * Nothing was heard yet.
   *
   * @param learner seen as it goes on
   */
  CompetencyFold(String competency, LearnerFold learner, ModelParameters parameters) {
    this.competency = competency;
    this.learner = learner;
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
    rating = before(signal);
    rating = rating.after(parameters.difficulty(level), outcome, weight);
    signals.add(signal);
    if (counted > 0) {
      answers.merge(level, counted, Double::sum);
    }
    Recall.of(signal).ifPresent(recall -> memory = memory.after(recall, parameters.forgetting()));
    for (Level one : Level.values()) {
      if (!reached.containsKey(one) && mastered(one, signal.basis().timestamp())) {
        reached.put(one, signal.basis().timestamp());
      }
    }
  }

  /**
   * What a placement test has shown to be there counts as mastered from then on; what it has shown
   * to be missing, its answers have said. Later answers count as always.
   */
  void place(LearningSignal.Placed placed) {
    meet(placed);
    if (!placed.shown()) {
      return;
    }
    Level level = placed.basis().level();
    rating = parameters.placed(before(placed), level);
    signals.add(placed);
    answers.merge(level, parameters.masteryAnswers(), Math::max);
    for (Level one : Level.values()) {
      if (one.compareTo(level) <= 0) {
        reached.putIfAbsent(one, placed.basis().timestamp());
      }
    }
  }

  private boolean mastered(Level level, Instant now) {
    return parameters.enough(level, answers)
        && parameters
                .predictor()
                .predict(
                    learner.live(),
                    competency,
                    rating.logit(parameters.difficulty(level)),
                    retention(now),
                    now)
                .probability()
            >= parameters.masteryProbability();
  }

  private Optional<Double> retention(Instant now) {
    return memory
        .state(parameters.forgetting())
        .map(state -> parameters.forgetting().retrievability(state, now));
  }

  double ratingLogit(LearningSignal.Outcome next) {
    return before(next).logit(parameters.difficulty(next.basis().level()));
  }

  double retentionLogit(LearningSignal.Outcome next) {
    return Predictor.retentionLogit(retention(next.basis().timestamp()));
  }

  private Rating before(LearningSignal next) {
    return signals.isEmpty() ? rating : since(signals.getLast().basis(), next.basis());
  }

  private Rating since(Basis before, Basis now) {
    Rating aged = parameters.aged(rating, before.timestamp(), now.timestamp());
    return before.attempt().equals(now.attempt()) ? aged : parameters.inNewAttempt(aged);
  }

  CompetencyState state(LearnerFeatures features) {
    return new CompetencyState(
        competency,
        rating,
        answers,
        signals,
        Optional.ofNullable(met),
        reached,
        memory.state(parameters.forgetting()),
        features,
        parameters);
  }
}
