package org.koers.adaptive.learnerstate.retention;

/** What a prediction of an outcome costs, in nats. */
final class LogLoss {

  /** No prediction counts as surer than this. */
  static final double EDGE = 1e-7;

  private LogLoss() {}

  static double of(double chance, double outcome) {
    double bounded = bounded(chance);
    return outcome > 0 ? -Math.log(bounded) : -Math.log1p(-bounded);
  }

  static double bounded(double chance) {
    return Math.min(1 - EDGE, Math.max(EDGE, chance));
  }
}
