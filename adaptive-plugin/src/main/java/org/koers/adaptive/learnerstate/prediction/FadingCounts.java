package org.koers.adaptive.learnerstate.prediction;

/**
 * Counts of answers that fade with time (the time windows of DAS3H, made smooth: Choffin et al.
 * 2019, "DAS3H: modeling student learning and forgetting for optimally scheduling skills").
 *
 * @param halfLifeDays after which an answer counts for half
 */
record FadingCounts(double halfLifeDays, double right, double wrong) {

  private static final double DAY_MILLIS = 86_400_000;

  static FadingCounts ofHalfLife(double days) {
    return new FadingCounts(days, 0, 0);
  }

  /**
   * The share that is left.
   *
   * @param millis passed, at least 0
   */
  double left(long millis) {
    return millis == 0 ? 1 : Math.exp(-Math.log(2) * millis / (halfLifeDays * DAY_MILLIS));
  }

  FadingCounts after(long millis, boolean correct) {
    double left = left(millis);
    return new FadingCounts(
        halfLifeDays, right * left + (correct ? 1 : 0), wrong * left + (correct ? 0 : 1));
  }
}
