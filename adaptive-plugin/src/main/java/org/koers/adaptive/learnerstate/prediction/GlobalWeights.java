package org.koers.adaptive.learnerstate.prediction;

import java.util.stream.IntStream;

/** The weights that hold for all, by Newton's method, held to their prior. */
final class GlobalWeights {

  /** More answers than these tell nothing more about so few weights. */
  private static final int ENOUGH = 600_000;

  private final TrainingRows rows;
  private final int stride;
  private final GlobalPrior prior;
  private double[] weights;

  GlobalWeights(TrainingRows rows, GlobalPrior prior) {
    this.rows = rows;
    this.stride = 1 + rows.log().size() / ENOUGH;
    this.prior = prior;
    this.weights = prior.mean().toArray();
  }

  double[] weights() {
    return weights;
  }

  /** Newton steps beside the effects. */
  void improve(CrossFit effects, int steps) {
    for (int step = 0; step < steps; step++) {
      NormalEquations sum = new NormalEquations(rows.width());
      IntStream.range(0, TrainingRows.PARTS)
          .parallel()
          .mapToObj(part -> equations(part, effects))
          .toList()
          .forEach(sum::add);
      double[] precision = prior.variance();
      double[] distance = weights.clone();
      for (int j = 0; j < precision.length; j++) {
        precision[j] = 1 / precision[j];
        distance[j] -= prior.mean().get(j);
      }
      sum.ridge(precision, distance);
      double[] change = sum.solution();
      double[] changed = weights.clone();
      for (int j = 0; j < changed.length; j++) {
        changed[j] += change[j];
      }
      weights = changed;
    }
  }

  private NormalEquations equations(int part, CrossFit effects) {
    NormalEquations equations = new NormalEquations(rows.width());
    double[] x = new double[rows.width()];
    AnswerLog log = rows.log();
    for (int learner = rows.firstOf(part); learner < rows.firstOf(part + 1); learner++) {
      if (learner % stride != 0) {
        continue;
      }
      for (int row = log.start(learner); row < log.start(learner + 1); row++) {
        for (int j = 0; j < x.length; j++) {
          x[j] = rows.x()[rows.offset(row) + j];
        }
        double p = Logit.probability(rows.logit(row, weights) + effects.logit(row));
        equations.add(x, (log.right(row) ? 1 : 0) - p, p * (1 - p));
      }
    }
    return equations;
  }

  /** Of all rows, without the effects. */
  double[] logits() {
    double[] logits = new double[rows.log().size()];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = rows.logit(row, weights);
    }
    return logits;
  }
}
