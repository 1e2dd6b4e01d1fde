package org.koers.adaptive.learnerstate.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was recalled of one competency in one attempt on one day. FSRS was made for cards that are
 * asked once; of a competency several questions are asked in a row, and they are one review. Each
 * as a review of its own would make the order of a quiz's questions decide what is remembered.
 *
 * <p>The rating: less than three of five right is {@link ReviewRating#AGAIN}; less than four of
 * five, or right but mostly unsure, {@link ReviewRating#HARD}; else {@link ReviewRating#GOOD}.
 * {@link ReviewRating#EASY} takes three answers or more, all right and all said to be sure. Wrong
 * and sure counts twice. How long it took counts for nothing.
 *
 * @param sitting the attempt
 * @param last when something was last recalled
 * @param answers how many, or what counts for them
 * @param weight the same, with what counts twice
 * @param right of the weight
 * @param sure right answers said to be sure
 * @param unsure right answers said to be unsure
 */
public record Sitting(
    String sitting,
    Instant last,
    double answers,
    double weight,
    double right,
    double sure,
    double unsure) {

  private static final double LEAST = .6;
  private static final double MOST = .8;
  private static final double SURE_AND_WRONG = 2;
  private static final double EASY_ANSWERS = 3;

  /** Of one recall. */
  public static Sitting of(Recall recall) {
    return new Sitting(recall.sitting(), recall.at(), 0, 0, 0, 0, 0).and(recall);
  }

  boolean holds(Recall recall, DayCount days) {
    return sitting.equals(recall.sitting()) && days.between(last, recall.at()) == 0;
  }

  Sitting and(Recall recall) {
    double shown = recall.answers() * recall.right();
    double missed = recall.answers() - shown;
    boolean isSure = recall.sureness() == Sureness.SURE;
    return new Sitting(
        sitting,
        recall.at(),
        answers + recall.answers(),
        weight + shown + missed * (isSure ? SURE_AND_WRONG : 1),
        right + shown,
        sure + (isSure ? shown : 0),
        unsure + (recall.sureness() == Sureness.UNSURE ? shown : 0));
  }

  /** Recalls in their order, as the reviews that a model is fitted to. */
  public static List<Review> reviews(List<Recall> recalls, DayCount days) {
    List<Sitting> sittings = new ArrayList<>();
    for (Recall recall : recalls) {
      if (!sittings.isEmpty() && sittings.getLast().holds(recall, days)) {
        sittings.set(sittings.size() - 1, sittings.getLast().and(recall));
      } else {
        sittings.add(of(recall));
      }
    }
    return sittings.stream().map(Sitting::review).toList();
  }

  /** As one review. */
  public Review review() {
    return new Review(last, rating());
  }

  private ReviewRating rating() {
    double share = right / weight;
    if (share < LEAST) {
      return ReviewRating.AGAIN;
    }
    if (share < MOST || unsure > right / 2) {
      return ReviewRating.HARD;
    }
    return answers >= EASY_ANSWERS && sure >= answers ? ReviewRating.EASY : ReviewRating.GOOD;
  }
}
