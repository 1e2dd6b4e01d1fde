package org.koers.adaptive.play;

/**
 * What is kept of one SCO in an attempt.
 *
 * @param cmi everything its current session has committed over what it began with
 * @param before what it began with
 * @param session the number of that session, from 1
 * @param resumes that session went on with a suspended one
 * @param terminated the last session ended for good, it was not suspended
 * @param launched the highest session number that a window was given; it need not have committed
 */
public record ScoState(
    Cmi cmi, Cmi before, int session, boolean resumes, boolean terminated, int launched) {

  /** Never opened. */
  public static final ScoState NONE = new ScoState(Cmi.EMPTY, Cmi.EMPTY, 0, false, true, 0);

  /** With the next number given out. */
  public ScoState launchedAgain() {
    return new ScoState(cmi, before, session, resumes, terminated, launched + 1);
  }
}
