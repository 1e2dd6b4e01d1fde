package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;

/** The last predictions that were made before their answers, for calibration. */
final class RecentPredictions {

  private static final int KEPT = 20_000;

  private final double[] logits = new double[KEPT];
  private final boolean[] right = new boolean[KEPT];
  private int count;

  void add(double logit, boolean correct) {
    logits[count % KEPT] = logit;
    right[count % KEPT] = correct;
    // beyond the first lap only the place in the ring matters
    count = count + 1 < 2 * KEPT ? count + 1 : KEPT;
  }

  BetaCalibration calibration() {
    int size = Math.min(count, KEPT);
    return BetaCalibration.fitted(Arrays.copyOf(logits, size), Arrays.copyOf(right, size));
  }
}
