package org.koers.adaptive.benchmark;

import java.util.Comparator;

/**
 * Reviews of like interval, number and lapses, over which predicted and seen recall are compared.
 * The widths are those of open-spaced-repetition's benchmark, so that RMSE(bins) can be compared.
 */
record RecallBin(int interval, int number, int lapses) implements Comparable<RecallBin> {

  /**
   * The bin of a review.
   *
   * @param days since the review before, 1 or more
   * @param nights reviews so far that came a day or more after the one before, with this one
   * @param lapses how many of those before it were not recalled
   */
  static RecallBin of(int days, int nights, int lapses) {
    return new RecallBin(
        width(days, 3.62), width(nights + 1, 1.89), lapses == 0 ? -1 : width(lapses, 1.73));
  }

  private static int width(int value, double base) {
    return (int) Math.floor(Math.log(value) / Math.log(base) + 1e-12);
  }

  @Override
  public int compareTo(RecallBin other) {
    return Comparator.comparingInt(RecallBin::interval)
        .thenComparingInt(RecallBin::number)
        .thenComparingInt(RecallBin::lapses)
        .compare(this, other);
  }
}
