package org.koers.lrs.evidence.person;

/** What becomes of statements and documents of others that name the person. */
public enum Mentions {
  ERASE,
  KEEP;

  boolean includes(Place place) {
    return this == ERASE || !place.isMention();
  }
}
