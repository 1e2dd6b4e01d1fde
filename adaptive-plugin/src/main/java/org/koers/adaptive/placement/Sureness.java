package org.koers.adaptive.placement;

/** How sure a learner says to be of an answer. It never changes the ability. */
public enum Sureness {
  SURE,
  UNSURE,
  GUESS
}
