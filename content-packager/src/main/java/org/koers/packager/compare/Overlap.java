package org.koers.packager.compare;

/**
 * How far two sets share their things; 0 for two empty sets.
 *
 * @param share of the things of either that both have (Jaccard), 0 to 1
 * @param ofFirst share of the first's things that the second has, 0 to 1
 * @param ofSecond share of the second's things that the first has, 0 to 1
 * @param looked at how many things this was measured; where it is a sample, the shares are
 *     estimates with a standard error of at most half of one by the square root of it
 */
public record Overlap(double share, double ofFirst, double ofSecond, int looked) {

  static Overlap of(int first, int second, int both) {
    int either = first + second - both;
    return new Overlap(part(both, either), part(both, first), part(both, second), either);
  }

  private static double part(int some, int all) {
    return all == 0 ? 0 : (double) some / all;
  }

  /** The larger of the two containments: how much of one of them is in the other. */
  public double part() {
    return Math.max(ofFirst, ofSecond);
  }
}
