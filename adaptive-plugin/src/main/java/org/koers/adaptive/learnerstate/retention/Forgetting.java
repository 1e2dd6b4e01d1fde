package org.koers.adaptive.learnerstate.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How somebody forgets: FSRS-6 under one set of parameters and one way of counting days. Pure; a
 * history gives the same state whether it is folded at once or review by review.
 */
public final class Forgetting {

  /** Nothing is put off for longer, as in py-fsrs: 100 years. */
  private static final double LONGEST_DAYS = 36_500;

  /** A chance further out than this is not told apart in the logit. */
  private static final double EDGE = .001;

  private final FsrsParameters parameters;
  private final DayCount days;
  private final Fsrs fsrs;

  public Forgetting(FsrsParameters parameters, DayCount days) {
    this.parameters = parameters;
    this.days = days;
    this.fsrs = new Fsrs(parameters.toArray());
  }

  public FsrsParameters parameters() {
    return parameters;
  }

  public DayCount days() {
    return days;
  }

  /**
   * The state after one more review.
   *
   * @param before empty if this is the first; a review that is dated before it counts as of its day
   */
  public MemoryState after(Optional<MemoryState> before, Review review) {
    int rating = review.rating().number();
    return before
        .map(
            state ->
                new MemoryState(
                    fsrs.nextStability(
                        state.stability(),
                        state.difficulty(),
                        days.between(state.lastReview(), review.at()),
                        rating),
                    fsrs.nextDifficulty(state.difficulty(), rating),
                    review.at()))
        .orElseGet(
            () ->
                new MemoryState(
                    fsrs.firstStability(rating), fsrs.firstDifficulty(rating), review.at()));
  }

  /** The state after reviews in their order; empty if there are none. */
  public Optional<MemoryState> after(List<Review> reviews) {
    Optional<MemoryState> state = Optional.empty();
    for (Review review : reviews) {
      state = Optional.of(after(state, review));
    }
    return state;
  }

  /** Chance of recall now, by whole days since the last review: 1 on the day itself. */
  public double retrievability(MemoryState state, Instant now) {
    return retrievabilityAt(state, days.between(state.lastReview(), now));
  }

  /**
   * Chance of recall so many days after the last review, if there is none before.
   *
   * @param daysAfter 0 or more; parts of a day give the smooth curve
   */
  public double retrievabilityAt(MemoryState state, double daysAfter) {
    return fsrs.retrievability(Math.max(0, daysAfter), state.stability());
  }

  /**
   * The chance of recall summed over a stretch of days, counted from the last review: divided by
   * its length, the mean over it.
   */
  public double recallDays(MemoryState state, double from, double to) {
    return fsrs.recallDays(Math.max(0, from), Math.max(0, to), state.stability());
  }

  /** {@link #retrievability} as log odds, bounded to ±6.9: a feature for a prediction model. */
  public double retrievabilityLogit(MemoryState state, Instant now) {
    double chance = Math.min(1 - EDGE, Math.max(EDGE, retrievability(state, now)));
    return Math.log(chance / (1 - chance));
  }

  /** One point of a forecast. */
  public record ForecastPoint(Instant at, double retrievability) {}

  /**
   * The curve from a moment on, without any review.
   *
   * @param points how many, the first at {@code from}
   */
  public List<ForecastPoint> forecast(MemoryState state, Instant from, Duration step, int points) {
    List<ForecastPoint> curve = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      Instant at = from.plus(step.multipliedBy(i));
      curve.add(new ForecastPoint(at, retrievability(state, at)));
    }
    return List.copyOf(curve);
  }

  /**
   * Days from the last review until the chance of recall has fallen to a target, unrounded.
   *
   * @param target between 0 and 1
   */
  public double intervalDays(MemoryState state, double target) {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException("A retention target lies between 0 and 1, not " + target);
    }
    return Math.min(LONGEST_DAYS, fsrs.interval(state.stability(), target));
  }

  /** The moment the chance of recall has fallen to the target: the next review is due. */
  public Instant nextDue(MemoryState state, double target) {
    return state
        .lastReview()
        .plusSeconds(Math.round(intervalDays(state, target) * Duration.ofDays(1).toSeconds()));
  }
}
