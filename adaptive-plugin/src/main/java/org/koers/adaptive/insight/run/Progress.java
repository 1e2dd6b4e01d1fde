package org.koers.adaptive.insight.run;

/**
 * How far a run is.
 *
 * @param learners that were read so far
 * @param problem what is wrong and what to do, for the log's language; empty for nothing
 */
public record Progress(Step step, int learners, String problem) {

  /** What a run does, one after another. */
  public enum Step {
    WAITING,
    READING,
    WATCHING,
    LEARNING,
    DONE,
    FAILED
  }

  public boolean ended() {
    return step == Step.DONE || step == Step.FAILED;
  }
}
