package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;

/** Numbers that do not change, equal where all their bits are. */
final class Weights {

  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  static Weights of(double... values) {
    return new Weights(values.clone());
  }

  double get(int place) {
    return values[place];
  }

  int size() {
    return values.length;
  }

  double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights weights && Arrays.equals(values, weights.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
