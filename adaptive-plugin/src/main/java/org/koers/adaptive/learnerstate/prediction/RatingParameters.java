package org.koers.adaptive.learnerstate.prediction;

/**
 * How ratings move.
 *
 * @param level logit of an average answer of all learners
 * @param learnerVariance logit², of a learner of whom nothing is known
 * @param learnerDrift logit² an answer
 * @param competencyVariance logit², of what a learner differs on a competency
 * @param competencyDrift logit² an answer on it; learning is fast there
 */
record RatingParameters(
    double level,
    double learnerVariance,
    double learnerDrift,
    double competencyVariance,
    double competencyDrift) {

  /** Chosen on a slice of training learners, ADR 0021; the optimum is flat. */
  static RatingParameters ofLevel(double level) {
    return new RatingParameters(level, 0.6, 0.001, 0.5, 0.02);
  }

  Gaussian unknownLearner() {
    return new Gaussian(0, learnerVariance);
  }

  Gaussian unknownCompetency() {
    return new Gaussian(0, competencyVariance);
  }
}
