package org.koers.adaptive.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Reviews in the order of time, in six parts: each of the last five is predicted by what was
 * learned from all before it. (The first part takes what is left over, as scikit-learn's
 * TimeSeriesSplit.)
 */
record TimeFolds(List<EvaluatedReview> reviews) {

  private static final int FOLDS = 5;

  /** Reviews that are predicted. */
  List<EvaluatedReview> tested() {
    return reviews.subList(reviews.size() - FOLDS * size(), reviews.size());
  }

  /**
   * Predicts each part.
   *
   * @param learn from the reviews before a part to a model of the chance of recall
   */
  RecallPredictions predicted(
      Function<List<EvaluatedReview>, ToDoubleFunction<EvaluatedReview>> learn) {
    List<Double> chances = new ArrayList<>();
    for (int fold = FOLDS; fold > 0; fold--) {
      int from = reviews.size() - fold * size();
      ToDoubleFunction<EvaluatedReview> model = learn.apply(reviews.subList(0, from));
      reviews
          .subList(from, from + size())
          .forEach(review -> chances.add(model.applyAsDouble(review)));
    }
    return new RecallPredictions(tested(), chances);
  }

  private int size() {
    return reviews.size() / (FOLDS + 1);
  }
}
