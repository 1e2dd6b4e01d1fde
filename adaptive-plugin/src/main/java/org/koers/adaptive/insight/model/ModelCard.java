package org.koers.adaptive.insight.model;

/**
 * What a model was learned from and how it does: measured on a fifth of the learners by a model of
 * the others; what is kept is then learned from all.
 *
 * @param learners of whom answers were there
 * @param answers first ones of each attempt
 * @param heldOutLearners it was judged by
 * @param before the rating alone
 * @param after with what was learned
 */
public record ModelCard(
    int learners,
    int answers,
    int heldOutLearners,
    int heldOutAnswers,
    Judgement before,
    Judgement after) {

  /** It predicts better than the rating alone, and what it says comes true as often. */
  public boolean better() {
    return after.logLoss() < before.logLoss()
        && after.calibrationError() <= before.calibrationError() + 0.01;
  }
}
