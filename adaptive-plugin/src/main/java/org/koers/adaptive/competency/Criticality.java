package org.koers.adaptive.competency;

/** What a gap costs the organisation, in rising order. */
public enum Criticality {
  LOW,
  MEDIUM,
  HIGH
}
