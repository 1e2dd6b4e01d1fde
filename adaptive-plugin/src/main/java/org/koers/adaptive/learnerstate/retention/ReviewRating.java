package org.koers.adaptive.learnerstate.retention;

/**
 * How well something was recalled, in the words and numbers of FSRS: 1 (not at all) to 4 (at once).
 */
public enum ReviewRating {
  AGAIN(1),
  HARD(2),
  GOOD(3),
  EASY(4);

  private final int number;

  ReviewRating(int number) {
    this.number = number;
  }

  /** As it stands in a review log. */
  public int number() {
    return number;
  }

  /** Everything but {@link #AGAIN}. */
  public boolean recalled() {
    return this != AGAIN;
  }

  /**
   * The rating of a number in a review log.
   *
   * @param number 1 to 4
   * @throws IllegalArgumentException for any other number
   */
  public static ReviewRating of(int number) {
    return switch (number) {
      case 1 -> AGAIN;
      case 2 -> HARD;
      case 3 -> GOOD;
      case 4 -> EASY;
      default ->
          throw new IllegalArgumentException(
              "A review is rated 1 (again), 2 (hard), 3 (good) or 4 (easy), not " + number);
    };
  }
}
