package org.koers.adaptive.observe;

/** How sure a learner said to be of an answer, before seeing whether it is right. */
public enum Sureness {
  SURE,
  UNSURE,
  GUESS
}
