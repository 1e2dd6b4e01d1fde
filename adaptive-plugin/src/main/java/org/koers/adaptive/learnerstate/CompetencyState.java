package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.learnerstate.prediction.Prediction;
import org.koers.adaptive.learnerstate.retention.MemoryState;
import org.koers.adaptive.learnerstate.retention.Recall;
import org.koers.adaptive.learnerstate.retention.Sitting;
import org.koers.adaptive.learnerstate.retention.Sureness;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What is known about one competency of one learner.
 *
 * @param rating as it was after the last signal
 * @param answers by level of the question: how many answers, or what counts for them
 * @param signals those that counted, oldest first, completions included
 * @param firstMet when the learner first met it in any way
 * @param reached by level: when it was first mastered there
 * @param memory what is left of it since it was last asked; empty if it never was
 * @param learner what the learner's answers on everything left behind
 */
public record CompetencyState(
    String competency,
    Rating rating,
    Map<Level, Double> answers,
    List<LearningSignal.Outcome> signals,
    Optional<Instant> firstMet,
    Map<Level, Instant> reached,
    Optional<MemoryState> memory,
    LearnerFeatures learner,
    ModelParameters parameters) {

  public CompetencyState {
    answers = Map.copyOf(answers);
    signals = List.copyOf(signals);
    reached = Map.copyOf(reached);
  }

  /** Of somebody of whom nothing is known. */
  static CompetencyState unknown(
      String competency, LearnerFeatures learner, ModelParameters parameters) {
    return new CompetencyState(
        competency,
        new Rating(0, parameters.priorVariance()),
        Map.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        learner,
        parameters);
  }

  /** Chance of a right answer at a level at some time after the last signal. */
  public double chance(Level level, Instant now) {
    return prediction(level, now).probability();
  }

  /** The same with what it rests on. */
  public Prediction prediction(Level level, Instant now) {
    return prediction(level, ratingAt(now), learner, retention(now), now);
  }

  private Prediction prediction(
      Level level,
      Rating rating,
      LearnerFeatures features,
      Optional<Double> retention,
      Instant now) {
    return parameters
        .predictor()
        .predict(features, competency, rating.logit(parameters.difficulty(level)), retention, now);
  }

  /**
   * Enough answers at this level or above, and a high enough chance of the next one right, were it
   * just refreshed: what is forgotten is refreshed and not taught again.
   */
  public boolean mastered(Level level, Instant now) {
    return parameters.enough(level, answers)
        && prediction(level, ratingAt(now), learner, memory.map(_ -> 1.0), now).probability()
            >= parameters.masteryProbability();
  }

  /**
   * How many right answers in a new attempt would show mastery, at most {@code most}; 0 if it is
   * shown. Empty if more are needed.
   */
  public Optional<Integer> rightAnswersToMastery(Level level, Level asked, Instant now, int most) {
    if (mastered(level, now)) {
      return Optional.of(0);
    }
    Rating rating = parameters.inNewAttempt(ratingAt(now));
    Predictor predictor = parameters.predictor();
    LearnerFeatures after = learner;
    Map<Level, Double> with = new EnumMap<>(Level.class);
    with.putAll(answers);
    for (int more = 1; more <= most; more++) {
      rating = rating.after(parameters.difficulty(asked), 1, 1);
      after =
          predictor
              .model()
              .update(after, predictor.question("unseen " + more, List.of(competency)), true, now);
      with.merge(asked, 1.0, Double::sum);
      if (parameters.enough(level, with)
          && prediction(level, rating, after, JUST_RECALLED, now).probability()
              >= parameters.masteryProbability()) {
        return Optional.of(more);
      }
    }
    return Optional.empty();
  }

  /** As it would be had it been shown at this level, and with it all below. */
  CompetencyState assuming(Level level, Instant when) {
    Map<Level, Double> with = new EnumMap<>(Level.class);
    with.putAll(answers);
    with.merge(level, parameters.masteryAnswers(), Math::max);
    Map<Level, Instant> first = new EnumMap<>(Level.class);
    first.putAll(reached);
    for (Level one : Level.values()) {
      if (one.compareTo(level) <= 0) {
        first.putIfAbsent(one, when);
      }
    }
    Recall recall = new Recall(when, "assumed", 1, parameters.masteryAnswers(), Sureness.UNSAID);
    return new CompetencyState(
        competency,
        parameters.placed(ratingAt(when), level),
        with,
        signals,
        Optional.of(firstMet.orElse(when)),
        first,
        Optional.of(parameters.forgetting().after(memory, Sitting.of(recall).review())),
        learner,
        parameters);
  }

  private static final Optional<Double> JUST_RECALLED = Optional.of(1.0);

  /** Chance that it is still remembered, from 0 to 1; empty if it was never asked. */
  public Optional<Double> retention(Instant now) {
    return memory.map(state -> parameters.forgetting().retrievability(state, now));
  }

  /** Nothing but completions, or nothing at all. */
  public boolean untested() {
    return answers.isEmpty();
  }

  /** When something other than a completion was last heard. */
  public Optional<Instant> lastTested() {
    return signals.reversed().stream()
        .filter(signal -> !(signal instanceof LearningSignal.Completion))
        .map(signal -> signal.basis().timestamp())
        .findFirst();
  }

  public List<UUID> statementIds() {
    return signals.stream().map(signal -> signal.basis().statementId()).distinct().toList();
  }

  private Rating ratingAt(Instant now) {
    return signals.isEmpty()
        ? rating
        : parameters.aged(rating, signals.getLast().basis().timestamp(), now);
  }
}
