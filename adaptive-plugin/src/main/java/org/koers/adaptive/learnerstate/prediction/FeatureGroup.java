package org.koers.adaptive.learnerstate.prediction;

/** What a part of a prediction rests on; the words of an explanation. */
public enum FeatureGroup {
  /** What is true of every learner and question. */
  COLLECTIVE(0),
  /** How much the organisation differs from the collective. */
  TENANT(1),
  /** How the learner did on everything. */
  LEARNER(2),
  /** How hard the competency is and how the learner did on it against that. */
  COMPETENCY(3),
  /** How hard the question is among those of its competency. */
  ITEM(4),
  /** How often the learner answered on the competency and this very question. */
  PRACTICE(5),
  /** The last answers, and how long ago they were. */
  RECENCY(6),
  /** What other models add, such as the chance that it is still remembered. */
  EXTRA(7);

  /** How many there are. */
  static final int COUNT = values().length;

  private final int place;

  FeatureGroup(int place) {
    this.place = place;
  }

  /** Of its contribution in an array of all. */
  int place() {
    return place;
  }
}
