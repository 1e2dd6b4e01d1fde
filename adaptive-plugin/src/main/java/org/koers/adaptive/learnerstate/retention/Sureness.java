package org.koers.adaptive.learnerstate.retention;

/** What a learner said, by one tap, about an answer before seeing whether it was right. */
public enum Sureness {
  UNSAID,
  UNSURE,
  SURE
}
