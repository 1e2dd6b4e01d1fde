package org.koers.lrs.migration.run;

/**
 * The books of a run.
 *
 * @param stored new here
 * @param alreadyThere an equal statement was here before the run
 * @param refused kept with the reason
 * @param repeated read a second time, mostly after an interruption; not counted elsewhere
 */
public record Counts(long stored, long alreadyThere, long refused, long repeated) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public long read() {
    return stored + alreadyThere + refused + repeated;
  }

  public Counts plus(Counts more) {
    return new Counts(
        stored + more.stored,
        alreadyThere + more.alreadyThere,
        refused + more.refused,
        repeated + more.repeated);
  }
}
