package org.koers.adaptive.observe;

import java.time.Duration;
import java.util.Optional;

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
   * @param sureness empty where the learner did not say
   */
  record Answer(Basis basis, String item, boolean right, Optional<Sureness> sureness)
      implements Outcome {

    /** Of a learner who did not say how sure. */
    public Answer(Basis basis, String item, boolean right) {
      this(basis, item, right, Optional.empty());
    }
  }

  /**
   * A score, of how many questions nobody knows.
   *
   * @param scaled from 0 (nothing) to 1 (all)
   */
  record ScaledScore(Basis basis, double scaled) implements Outcome {}

  /** Passed or failed; it also ends the part. */
  record Verdict(Basis basis, boolean passed) implements Outcome {}

  /**
   * What a placement test found about one competency at the level of the basis. Its answers are
   * signals of their own; this is the whole of them, by the test's own model.
   *
   * @param shown that the learner masters it; else that the learner does not
   * @param probability that the learner masters it, from 0 to 1, as the test sees it
   */
  record Placed(Basis basis, boolean shown, double probability) implements Outcome {}

  /** Gone through to the end: weak, since it shows presence and not ability. */
  record Completion(Basis basis) implements Outcome {}

  /**
   * The learner met the material: no evidence of ability, but from when on it can be remembered.
   *
   * @param time how long, zero where the statement does not say
   */
  record Exposure(Basis basis, Duration time) implements LearningSignal {}

  /**
   * The part need not be done (cmi5 9.3.7): it counts as finished, and says nothing of ability; why
   * it was waived is in other signals.
   */
  record Waived(Basis basis) implements LearningSignal {}
}
