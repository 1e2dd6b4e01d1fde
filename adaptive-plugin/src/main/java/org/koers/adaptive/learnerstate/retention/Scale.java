package org.koers.adaptive.learnerstate.retention;

/**
 * The coordinates in which parameters are fitted: logarithms for the four first stabilities, the
 * numbers themselves for the rest, with bounds and the prior around a parent.
 */
final class Scale {

  private static final double STEP = 1e-5;

  private final double[] parent;
  private final Shrinkage shrinkage;

  Scale(FsrsParameters parent, Shrinkage shrinkage) {
    this.parent = new double[FsrsParameters.COUNT];
    this.shrinkage = shrinkage;
    for (int i = 0; i < FsrsParameters.COUNT; i++) {
      this.parent[i] = coordinate(i, parent.get(i));
    }
  }

  private static double coordinate(int index, double parameter) {
    return index < 4 ? Math.log(parameter) : parameter;
  }

  double[] start() {
    return parent.clone();
  }

  double[] parameters(double[] at) {
    double[] parameters = at.clone();
    for (int i = 0; i < at.length; i++) {
      double value = i < 4 ? Math.exp(at[i]) : at[i];
      parameters[i] =
          Math.min(FsrsParameters.highest(i), Math.max(FsrsParameters.lowest(i), value));
    }
    return parameters;
  }

  double[] moved(double[] at, double[] by) {
    double[] moved = at.clone();
    for (int i = 0; i < at.length; i++) {
      moved[i] = bounded(i, at[i] + by[i]);
    }
    return moved;
  }

  /** At a bound, and the way down leads out of it. */
  boolean held(int index, double at, double slope) {
    return (slope > 0 && at <= coordinate(index, FsrsParameters.lowest(index)))
        || (slope < 0 && at >= coordinate(index, FsrsParameters.highest(index)));
  }

  double penalty(double[] at) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      double off = at[i] - parent[i];
      sum += precision(i) * off * off / 2;
    }
    return sum;
  }

  double penaltySlope(int index, double at) {
    return precision(index) * (at - parent[index]);
  }

  double precision(int index) {
    return shrinkage.precision(index);
  }

  /** The model a little up and a little down one coordinate, as far as the bounds let it. */
  record Difference(Fsrs up, Fsrs down, double apart) {

    /** How the chance before each predicted review changes with the coordinate. */
    double[] slopes(RecallSequence sequence) {
      double[] slopes = sequence.chances(up);
      double[] below = sequence.chances(down);
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = (slopes[i] - below[i]) / apart;
      }
      return slopes;
    }
  }

  Difference[] differences(double[] at) {
    Difference[] differences = new Difference[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] = bounded(i, at[i] + STEP);
      down[i] = bounded(i, at[i] - STEP);
      differences[i] =
          new Difference(new Fsrs(parameters(up)), new Fsrs(parameters(down)), up[i] - down[i]);
    }
    return differences;
  }

  private static double bounded(int index, double at) {
    return Math.min(
        coordinate(index, FsrsParameters.highest(index)),
        Math.max(coordinate(index, FsrsParameters.lowest(index)), at));
  }
}
