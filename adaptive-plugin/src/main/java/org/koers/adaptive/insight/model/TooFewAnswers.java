package org.koers.adaptive.insight.model;

/** There is too little to learn from; says how much there is. */
public final class TooFewAnswers extends Exception {

  private static final long serialVersionUID = 1L;

  private final int learners;
  private final int answers;

  TooFewAnswers(int learners, int answers) {
    super(
        "%d answers of %d learners are too few to learn from; at least %d of %d are needed, right"
                .formatted(
                    answers, learners, ModelLearning.LEAST_ANSWERS, ModelLearning.LEAST_LEARNERS)
            + " and wrong ones");
    this.learners = learners;
    this.answers = answers;
  }

  public int learners() {
    return learners;
  }

  public int answers() {
    return answers;
  }
}
