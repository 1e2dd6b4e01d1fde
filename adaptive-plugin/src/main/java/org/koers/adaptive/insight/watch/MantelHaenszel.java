package org.koers.adaptive.insight.watch;

import java.util.List;
import java.util.Optional;

/**
 * Differential item functioning: whether an item is harder for one group than for another among
 * learners who do equally well on the rest (Holland and Thayer 1988, "Differential item performance
 * and the Mantel-Haenszel procedure").
 *
 * @param oddsRatio of a right answer, reference against focal group, over all strata
 * @param delta on the scale of ETS: {@code -2.35 ln(oddsRatio)}; below 0 the item is harder for the
 *     focal group
 * @param error standard error of {@code delta} (Phillips and Holland 1987)
 * @param chiSquared with the continuity correction, one degree of freedom
 */
public record MantelHaenszel(double oddsRatio, double delta, double error, double chiSquared) {

  private static final double SCALE = 2.35;
  private static final double CRITICAL_05 = 3.841459;
  private static final double ONE_SIDED_05 = 1.644854;

  /** The classes of ETS (Zwick and Ercikan 1989). */
  public enum Size {
    /** None, or of no weight. */
    A,
    /** Moderate. */
    B,
    /** Large: the item is to be looked at. */
    C
  }

  /**
   * Learners of about the same result on the other items.
   *
   * @param referenceRight answers of the reference group that are right
   */
  record Stratum(int referenceRight, int referenceWrong, int focalRight, int focalWrong) {
    int all() {
      return referenceRight + referenceWrong + focalRight + focalWrong;
    }
  }

  /**
   * Of all strata.
   *
   * @return nothing if they do not compare the groups: one is missing, or all answers are alike
   */
  static Optional<MantelHaenszel> of(List<Stratum> strata) {
    double same = 0;
    double crossed = 0;
    double right = 0;
    double expected = 0;
    double variance = 0;
    double spread = 0;
    for (Stratum one : strata) {
      double n = one.all();
      if (n < 2) {
        continue;
      }
      double a = one.referenceRight();
      double b = one.referenceWrong();
      double c = one.focalRight();
      double d = one.focalWrong();
      same += a * d / n;
      crossed += b * c / n;
      right += a;
      expected += (a + b) * (a + c) / n;
      variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
    }
    if (!(same > 0) || !(crossed > 0) || !(variance > 0)) {
      return Optional.empty();
    }
    double ratio = same / crossed;
    for (Stratum one : strata) {
      double n = one.all();
      if (n < 2) {
        continue;
      }
      double a = one.referenceRight();
      double b = one.referenceWrong();
      double c = one.focalRight();
      double d = one.focalWrong();
      spread += (a * d + ratio * b * c) * (a + d + ratio * (b + c)) / (n * n);
    }
    double logError = Math.sqrt(spread / (2 * same * same));
    double distance = Math.max(0, Math.abs(right - expected) - 0.5);
    return Optional.of(
        new MantelHaenszel(
            ratio, -SCALE * Math.log(ratio), SCALE * logError, distance * distance / variance));
  }

  public Size size() {
    double far = Math.abs(delta);
    if (chiSquared < CRITICAL_05 || far < 1) {
      return Size.A;
    }
    return far >= 1.5 && (far - 1) / error > ONE_SIDED_05 ? Size.C : Size.B;
  }
}
