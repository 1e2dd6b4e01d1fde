package org.koers.adaptive.placement.irt;

import java.util.List;

/**
 * Items as calibrated.
 *
 * @param version of the model
 * @param items in the order of the columns
 * @param logLikelihood marginal, of the answers; a prior is not in it
 * @param cycles of the EM algorithm
 * @param converged whether the last cycle moved no parameter by more than the tolerance
 */
public record Calibration(
    String version, List<Fitted> items, double logLikelihood, int cycles, boolean converged) {

  /** The model that this code fits. */
  public static final String VERSION = "2pl-1";

  public Calibration {
    items = List.copyOf(items);
  }

  /**
   * An item with its standard errors.
   *
   * @param seA of the discrimination; infinite where the answers say nothing about it
   * @param seD of the intercept
   * @param answers how many learners answered it
   */
  public record Fitted(ItemParameters parameters, double seA, double seD, double answers) {}
}
