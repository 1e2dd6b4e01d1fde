package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.observe.LearningSignal;

/**
 * How a learner's tries on a competency went, from a level on, oldest first. No model: nothing but
 * right and wrong. A score stands for three tries, passed or failed for two, completed for none.
 *
 * @param outcomes each from 0 (wrong) to 1 (right)
 */
record Tries(List<Double> outcomes) {

  private static final int SCORE = 3;
  private static final int VERDICT = 2;

  Tries {
    outcomes = List.copyOf(outcomes);
  }

  /** Of questions at this level or above it. */
  static Tries of(CompetencyState state, Level from) {
    List<Double> outcomes = new ArrayList<>();
    for (LearningSignal.Outcome signal : state.signals()) {
      if (signal.basis().level().compareTo(from) >= 0) {
        switch (signal) {
          case LearningSignal.Answer answer -> outcomes.add(answer.right() ? 1.0 : 0.0);
          case LearningSignal.ScaledScore score -> add(outcomes, score.scaled(), SCORE);
          case LearningSignal.Verdict verdict -> add(outcomes, verdict.passed() ? 1 : 0, VERDICT);
          case LearningSignal.Placed _ -> {} // its answers are tries
          case LearningSignal.Completion _ -> {} // shows presence only
        }
      }
    }
    return new Tries(outcomes);
  }

  private static void add(List<Double> outcomes, double outcome, int times) {
    for (int i = 0; i < times; i++) {
      outcomes.add(outcome);
    }
  }

  /** The first so many of them. */
  Tries first(int count) {
    return new Tries(outcomes.subList(0, count));
  }

  /** The last so many of them, or all where there are fewer. */
  Tries last(int count) {
    return new Tries(outcomes.subList(Math.max(0, outcomes.size() - count), outcomes.size()));
  }

  int size() {
    return outcomes.size();
  }

  /** From 0 to 1; 0 of none. */
  double rate() {
    return outcomes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  int right() {
    return (int) Math.round(rate() * size());
  }
}
