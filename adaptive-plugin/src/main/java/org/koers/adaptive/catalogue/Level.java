package org.koers.adaptive.catalogue;

/** How far into a subject an activity goes, in rising order. */
public enum Level {
  BASIC,
  ADVANCED,
  EXPERT
}
