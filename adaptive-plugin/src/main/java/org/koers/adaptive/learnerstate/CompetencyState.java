package org.koers.adaptive.learnerstate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.retention.MemoryState;
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
 */
public record CompetencyState(
    String competency,
    Rating rating,
    Map<Level, Double> answers,
    List<LearningSignal.Outcome> signals,
    Optional<Instant> firstMet,
    Map<Level, Instant> reached,
    Optional<MemoryState> memory,
    ModelParameters parameters) {

  public CompetencyState {
    answers = Map.copyOf(answers);
    signals = List.copyOf(signals);
    reached = Map.copyOf(reached);
  }

  /** Of somebody of whom nothing is known. */
  static CompetencyState unknown(String competency, ModelParameters parameters) {
    return new CompetencyState(
        competency,
        new Rating(0, parameters.priorVariance()),
        Map.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        parameters);
  }

  /** Chance of a right answer at a level at some time after the last signal. */
  public double chance(Level level, Instant now) {
    return ratingAt(now).chance(parameters.difficulty(level));
  }

  /** Enough answers at this level or above, and a high enough chance of the next one right. */
  public boolean mastered(Level level, Instant now) {
    return parameters.mastered(level, ratingAt(now), answers);
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
    for (int more = 1; more <= most; more++) {
      rating = rating.after(parameters.difficulty(asked), 1, 1);
      Map<Level, Double> with = new EnumMap<>(Level.class);
      with.putAll(answers);
      with.merge(asked, (double) more, Double::sum);
      if (parameters.mastered(level, rating, with)) {
        return Optional.of(more);
      }
    }
    return Optional.empty();
  }

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
