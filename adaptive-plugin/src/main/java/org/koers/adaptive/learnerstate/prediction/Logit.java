package org.koers.adaptive.learnerstate.prediction;

/** Probabilities and their logits. */
final class Logit {

  private Logit() {}

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  static double of(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static final double[] LOG_COUNTS = new double[1024];

  static {
    for (int count = 0; count < LOG_COUNTS.length; count++) {
      LOG_COUNTS[count] = Math.log1p(count);
    }
  }

  /** ln(1 + count). */
  static double logCount(int count) {
    return count < LOG_COUNTS.length ? LOG_COUNTS[count] : Math.log1p(count);
  }

  /** ln(1 + exp(x)) without overflow. */
  static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  /** Of one answer, in nats. */
  static double logLoss(double logit, boolean right) {
    return softplus(right ? -logit : logit);
  }
}
