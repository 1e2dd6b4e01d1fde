package org.koers.adaptive.placement;

/**
 * Why a question was asked.
 *
 * @param rule what made it the next one
 * @param at the ability at which it had to tell most, logit; 0 for a pilot item
 * @param information Fisher information there; 0 for a pilot item
 * @param rank 1 is the most telling of those that could be asked; below that only for exposure
 * @param candidates how many could be asked
 * @param share of the questions that its competency had so far
 * @param wanted share that it should have
 * @param overexposed whether items that are given too often had to be used, for lack of others
 */
public record Why(
    Rule rule,
    double at,
    double information,
    int rank,
    int candidates,
    double share,
    double wanted,
    boolean overexposed) {

  /** What made it the next one. */
  public enum Rule {
    TELLS_MOST_AT_ABILITY,
    TELLS_MOST_AT_CUT,
    PILOT
  }
}
