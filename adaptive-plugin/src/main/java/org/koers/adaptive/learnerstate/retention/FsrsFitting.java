package org.koers.adaptive.learnerstate.retention;

import java.util.List;

/**
 * Fits FSRS-6 to review histories: the parameters under which what was recalled is likeliest, drawn
 * towards their parent (defaults for a cohort, the cohort for a person). The same histories in the
 * same order give the same bits.
 *
 * <p>Method: damped Fisher scoring (Levenberg-Marquardt with the expected information of a
 * Bernoulli outcome) with numeric derivatives, within the bounds of {@link FsrsParameters}.
 */
public final class FsrsFitting {

  private static final int MOST_STEPS = 100;
  private static final double FIRST_DAMPING = .01;
  private static final double MOST_DAMPING = 1e8;
  private static final double ENOUGH = 1e-8;

  private final List<RecallSequence> sequences;
  private final FsrsParameters parent;
  private final Scale scale;
  private final int reviews;

  /**
   * @param histories each in its order, of one thing by one person; only reviews a day or more
   *     after the one before are fitted to, the others carry the state
   */
  public FsrsFitting(
      List<List<Review>> histories, DayCount days, FsrsParameters parent, Shrinkage shrinkage) {
    sequences = histories.stream().map(one -> RecallSequence.of(one, days)).toList();
    reviews = sequences.stream().mapToInt(RecallSequence::predicted).sum();
    scale = new Scale(parent, shrinkage);
    this.parent = parent;
  }

  /**
   * What came of it.
   *
   * @param reviews that it was fitted to
   * @param lossBefore mean log loss under the parent's parameters, 0 without reviews
   * @param lossAfter mean log loss under the fitted ones
   */
  public record Fitted(
      FsrsParameters parameters, int reviews, double lossBefore, double lossAfter) {}

  /**
   * Fits.
   *
   * @param version of the parameters that come out
   */
  public Fitted fit(String version) {
    double[] at = scale.start();
    double objective = objective(at);
    double damping = FIRST_DAMPING;
    for (int step = 0; step < MOST_STEPS; step++) {
      Curvature curvature = curvature(at);
      double before = objective;
      for (; damping < MOST_DAMPING; damping *= 10) {
        double[] next = scale.moved(at, curvature.step(damping, scale, at));
        double reached = objective(next);
        if (reached < objective) {
          at = next;
          objective = reached;
          damping = Math.max(1e-6, damping / 10);
          break;
        }
      }
      if (before - objective <= ENOUGH * before) {
        break;
      }
    }
    FsrsParameters parameters = new FsrsParameters(version, scale.parameters(at));
    return new Fitted(parameters, reviews, loss(parent), loss(parameters));
  }

  /** Mean log loss of some parameters over the reviews, 0 without reviews. */
  public double loss(FsrsParameters parameters) {
    return reviews == 0 ? 0 : loss(new Fsrs(parameters.toArray())) / reviews;
  }

  private double objective(double[] at) {
    return loss(new Fsrs(scale.parameters(at))) + scale.penalty(at);
  }

  private double loss(Fsrs fsrs) {
    double sum = 0;
    for (RecallSequence sequence : sequences) {
      double[] chances = sequence.chances(fsrs);
      double[] outcomes = sequence.outcomes();
      for (int i = 0; i < chances.length; i++) {
        sum += LogLoss.of(chances[i], outcomes[i]);
      }
    }
    return sum;
  }

  private Curvature curvature(double[] at) {
    Curvature curvature = new Curvature(scale, at);
    Fsrs here = new Fsrs(scale.parameters(at));
    Scale.Difference[] differences = scale.differences(at);
    for (RecallSequence sequence : sequences) {
      if (sequence.predicted() > 0) {
        double[][] slopes = new double[differences.length][];
        for (int k = 0; k < slopes.length; k++) {
          slopes[k] = differences[k].slopes(sequence);
        }
        curvature.add(sequence.chances(here), sequence.outcomes(), slopes);
      }
    }
    return curvature;
  }
}
