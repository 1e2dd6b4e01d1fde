package org.koers.adaptive.play;

/** What became of a commit. */
public sealed interface Committed {

  /**
   * It is durable.
   *
   * @param finished whether the whole attempt is finished now
   */
  record Kept(boolean finished) implements Committed {}

  /** Nothing has changed. */
  record Refused(Refusal why) implements Committed {}
}
