package org.koers.adaptive.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.adaptive.learnerstate.retention.DayCount;
import org.koers.adaptive.learnerstate.retention.Review;

/**
 * A review that says something about forgetting: a day or more after the one before.
 *
 * @param card by its place in the log
 * @param before the card's reviews before it, in order
 * @param bin of kindred reviews
 */
record EvaluatedReview(int card, List<Review> before, Review review, RecallBin bin) {

  boolean recalled() {
    return review.rating().recalled();
  }

  /** All of them in the order of time. */
  static List<EvaluatedReview> of(List<List<Review>> cards, DayCount days) {
    List<EvaluatedReview> found = new ArrayList<>();
    for (int card = 0; card < cards.size(); card++) {
      List<Review> reviews = cards.get(card);
      int nights = 0;
      int lapses = 0;
      for (int i = 1; i < reviews.size(); i++) {
        Review review = reviews.get(i);
        int elapsed = days.between(reviews.get(i - 1).at(), review.at());
        if (elapsed > 0) {
          nights++;
          RecallBin bin = RecallBin.of(elapsed, nights, lapses);
          found.add(new EvaluatedReview(card, reviews.subList(0, i), review, bin));
          lapses += review.rating().recalled() ? 0 : 1;
        }
      }
    }
    found.sort(Comparator.comparing(one -> one.review().at()));
    return List.copyOf(found);
  }
}
