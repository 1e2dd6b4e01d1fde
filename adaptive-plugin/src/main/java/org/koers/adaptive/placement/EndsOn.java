package org.koers.adaptive.placement;

/** What a test of a competency is for, and so which question tells most and when it is enough. */
public enum EndsOn {
  /** How able somebody is: questions at their ability, until the standard error is small enough. */
  PRECISION,
  /** Whether somebody is able enough: questions at the cut, until that is sure enough. */
  DECISION
}
