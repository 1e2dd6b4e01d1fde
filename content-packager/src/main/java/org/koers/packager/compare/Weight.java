package org.koers.packager.compare;

/** How much a change matters to who learned from the edition before, from the least to the most. */
public enum Weight {
  /** Nothing that a learner meets is different: files renamed, metadata. */
  NONE,
  /** Spelling, punctuation, case, order of answers, names of sections, place in the course. */
  MINOR,
  /** It cannot be told by reading: a picture, a video or a program was replaced. */
  UNSEEN,
  /** What is taught: text that says something else, more or less. */
  TAUGHT,
  /** What is asked, offered or counted as right; or what the course reports. */
  ASKED;

  Weight or(Weight other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
