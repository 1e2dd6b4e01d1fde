package org.koers.adaptive.observe;

/**
 * What one statement tells about what a learner can do. A statement gives at most one of a kind.
 */
public sealed interface LearningSignal {

  Basis basis();

  /**
   * A question was answered.
   *
   * @param item IRI of the question
   */
  record Answer(Basis basis, String item, boolean right) implements LearningSignal {}

  /**
   * A score, of how many questions nobody knows.
   *
   * @param scaled from 0 (nothing) to 1 (all)
   */
  record ScaledScore(Basis basis, double scaled) implements LearningSignal {}

  /** Passed or failed; it also ends the part. */
  record Verdict(Basis basis, boolean passed) implements LearningSignal {}

  /** Gone through to the end: weak, since it shows presence and not ability. */
  record Completion(Basis basis) implements LearningSignal {}
}
