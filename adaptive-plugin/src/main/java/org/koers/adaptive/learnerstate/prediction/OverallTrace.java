package org.koers.adaptive.learnerstate.prediction;

import java.util.List;

/**
 * What a learner's answers left behind, over all competencies.
 *
 * @param recent see {@link Feature#RECENT}
 * @param last the last answers against what was expected, newest first
 * @param lastItem empty before the first answer
 * @param lastAt milliseconds since 1970 of the latest answer
 */
record OverallTrace(
    Gaussian rating,
    int right,
    int wrong,
    double recent,
    double last,
    double secondLast,
    double thirdLast,
    String lastItem,
    List<String> lastCompetencies,
    long lastAt) {

  static OverallTrace unknown(RatingParameters parameters) {
    return new OverallTrace(
        parameters.unknownLearner(), 0, 0, 0, 0, 0, 0, "", List.of(), Long.MIN_VALUE);
  }

  boolean any() {
    return right + wrong > 0;
  }

  OverallTrace after(Question question, boolean correct, long at, double error, Gaussian rated) {
    return new OverallTrace(
        rated,
        right + (correct ? 1 : 0),
        wrong + (correct ? 0 : 1),
        0.9 * recent + 0.1 * error,
        error,
        last,
        secondLast,
        question.item(),
        question.competencies(),
        Math.max(lastAt, at));
  }
}
