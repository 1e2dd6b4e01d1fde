package org.koers.lrs.statement.store;

/**
 * A piece of the log in one direction.
 *
 * @param beyond only positions after this one in that direction; when descending, 0 is the newest
 * @param limit how many at most
 */
public record Slice(boolean ascending, long beyond, int limit) {

  /** In log order, after that position. */
  public static Slice after(long position, int limit) {
    return new Slice(true, position, limit);
  }

  /** The newest first. */
  public static Slice newest(int limit) {
    return new Slice(false, 0, limit);
  }
}
