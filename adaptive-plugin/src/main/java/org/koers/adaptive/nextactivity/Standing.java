package org.koers.adaptive.nextactivity;

/** How far a learner is with a competency, in words rather than a percentage. */
public enum Standing {
  /** Nothing was heard of it. */
  UNKNOWN,
  /** Something was, but it does not show mastery. */
  BEGUN,
  /** One or two right answers from mastery. */
  NEARLY,
  /** Shown, but old or only just enough. */
  REFRESH,
  MASTERED
}
