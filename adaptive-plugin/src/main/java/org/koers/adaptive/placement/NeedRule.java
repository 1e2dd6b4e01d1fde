package org.koers.adaptive.placement;

import org.jspecify.annotations.Nullable;

/**
 * What an answer says must be taught. Wrong and sure of it weighs most: nobody looks up what they
 * are sure of, and such errors are corrected best by being told (Butterfield and Metcalfe 2001,
 * "Errors committed with high confidence are hypercorrected"). Right by a guess still needs
 * teaching. The weights order what to teach; they are no measurement, and the ability does not
 * depend on them.
 */
final class NeedRule {

  private static final double SURE_AND_WRONG = 3;
  private static final double WRONG = 1;
  private static final double RIGHT_BY_GUESS = 0.5;
  private static final double RIGHT_BUT_UNSURE = 0.25;

  private NeedRule() {}

  /** An answer that is right in part needs that part of each. */
  static double weight(double credit, @Nullable Sureness sureness) {
    double wrong = sureness == Sureness.SURE ? SURE_AND_WRONG : WRONG;
    return (1 - credit) * wrong + credit * whenRight(sureness);
  }

  private static double whenRight(@Nullable Sureness sureness) {
    return switch (sureness) {
      case GUESS -> RIGHT_BY_GUESS;
      case UNSURE -> RIGHT_BUT_UNSURE;
      case SURE -> 0;
      case null -> 0;
    };
  }

  /** Whether it is a misconception that should be named first. */
  static boolean sureAndWrong(double credit, @Nullable Sureness sureness) {
    return sureness == Sureness.SURE && credit < 0.5;
  }
}
