package org.koers.adaptive.placement.sitting;

/** What came of a learner's wish to be tested. */
public sealed interface Opened {

  /** There is a test that goes on. */
  record Going(KeptTest test) implements Opened {}

  /** There is none; the path goes its usual way. */
  record None(Invitation invitation) implements Opened {}
}
