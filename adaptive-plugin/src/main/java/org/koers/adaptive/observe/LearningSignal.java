package org.koers.adaptive.observe;

import java.time.Duration;

/**
 * What one statement tells about what a learner can do. A statement gives at most one of a kind.
 */
public sealed interface LearningSignal {

  Basis basis();

  /** What came of it: something that says, strongly or weakly, what the learner can do. */
  sealed interface Outcome extends LearningSignal {}

  /**
   * A question was answered.
   *
   * @param item IRI of the question
   */
  record Answer(Basis basis, String item, boolean right) implements Outcome {}

  /**
   * A score, of how many questions nobody knows.
   *
   * @param scaled from 0 (nothing) to 1 (all)
   */
  record ScaledScore(Basis basis, double scaled) implements Outcome {}

  /** Passed or failed; it also ends the part. */
  record Verdict(Basis basis, boolean passed) implements Outcome {}

  /** Gone through to the end: weak, since it shows presence and not ability. */
  record Completion(Basis basis) implements Outcome {}

  /**
   * The learner met the material: no evidence of ability, but from when on it can be remembered.
   *
   * @param time how long, zero where the statement does not say
   */
  record Exposure(Basis basis, Duration time) implements LearningSignal {}
}
