package org.koers.adaptive.placement;

/** What comes next in a test. */
public sealed interface Next {

  /**
   * A question.
   *
   * @param number from 1
   */
  record Ask(int number, PoolItem item, Why why) implements Next {}

  /** Nothing; it is over. */
  record Over(Reason reason) implements Next {}

  /** Why a test, or the part of it about one competency, is over. */
  enum Reason {
    /** The standard error is small enough. */
    PRECISE,
    /** Mastered or not is sure enough. */
    DECIDED,
    /** It had as many questions as it may. */
    MAX_ITEMS,
    /** There is no further question. */
    BANK_EMPTY
  }
}
