package org.koers.adaptive.learnerstate.retention;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 21 numbers of FSRS-6, each within the bounds within which the model makes sense: 0-3 first
 * stability by rating (days); 4-5 first difficulty; 6-7 change of difficulty and its pull to the
 * mean; 8-10 growth of stability when recalled; 11-14 stability after forgetting; 15 hard, 16 easy;
 * 17-19 reviews on one day; 20 decay of the forgetting curve.
 *
 * <p>Defaults (the mean over some 10,000 people's flash cards) and bounds: open-spaced-repetition,
 * "The Algorithm", FSRS-6; Ye, Su and Cao 2022, "A stochastic shortest path algorithm for
 * optimizing spaced repetition scheduling".
 */
public final class FsrsParameters {

  /** How many there are. */
  public static final int COUNT = 21;

  private static final double[] LOWEST = {
    .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, 0, .1
  };

  private static final double[] HIGHEST = {
    100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
  };

  /** The cold start: of whom nothing is known is taken to forget like everybody. */
  public static final FsrsParameters DEFAULT =
      new FsrsParameters(
          "fsrs-6-default",
          .212,
          1.2931,
          2.3065,
          8.2956,
          6.4133,
          .8334,
          3.0194,
          .001,
          1.8722,
          .1666,
          .796,
          1.4835,
          .0614,
          .2629,
          1.6483,
          .6014,
          1.8729,
          .5425,
          .0912,
          .0658,
          .1542);

  private final String version;
  private final double[] values;

  /**
   * @param version by which each estimate names them
   * @throws IllegalArgumentException if they are not 21, or one is out of its bounds
   */
  public FsrsParameters(String version, double... values) {
    if (values.length != COUNT) {
      throw new IllegalArgumentException(
          "FSRS-6 has %d parameters, %s has %d".formatted(COUNT, version, values.length));
    }
    for (int i = 0; i < COUNT; i++) {
      if (!(values[i] >= LOWEST[i] && values[i] <= HIGHEST[i])) {
        throw new IllegalArgumentException(
            "Parameter %d of %s must be from %s to %s, not %s"
                .formatted(i, version, LOWEST[i], HIGHEST[i], values[i]));
      }
    }
    this.version = version;
    this.values = values.clone();
  }

  public String version() {
    return version;
  }

  public double get(int index) {
    return values[index];
  }

  /** A copy, in order. */
  public double[] toArray() {
    return values.clone();
  }

  static double lowest(int index) {
    return LOWEST[index];
  }

  static double highest(int index) {
    return HIGHEST[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FsrsParameters that
        && version.equals(that.version)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * version.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return IntStream.range(0, COUNT)
        .mapToObj(i -> Double.toString(values[i]))
        .collect(Collectors.joining(" ", version + ": ", ""));
  }
}
