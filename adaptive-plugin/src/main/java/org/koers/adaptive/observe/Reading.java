package org.koers.adaptive.observe;

import java.util.List;

/**
 * What a source gave.
 *
 * @param whole all that the learner did; else only what came after the mark that was given
 * @param statements in log order
 * @param mark where the next reading can go on
 */
public record Reading(boolean whole, List<ObservedStatement> statements, Mark mark) {

  /**
   * Up to where a source was read.
   *
   * @param revision what changes when statements that were given before count no more; in the
   *     source's own words
   * @param position the last that was given, 0 if none was
   */
  public record Mark(String revision, long position) {

    /** Of a source that was never read. */
    public static final Mark NONE = new Mark("", 0);
  }

  public Reading {
    statements = List.copyOf(statements);
  }
}
