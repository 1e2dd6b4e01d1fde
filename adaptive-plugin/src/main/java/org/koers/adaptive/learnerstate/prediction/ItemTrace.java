package org.koers.adaptive.learnerstate.prediction;

/** How often a learner answered one item. */
record ItemTrace(int right, int wrong) {

  static final ItemTrace UNSEEN = new ItemTrace(0, 0);

  ItemTrace after(boolean correct) {
    return new ItemTrace(right + (correct ? 1 : 0), wrong + (correct ? 0 : 1));
  }
}
