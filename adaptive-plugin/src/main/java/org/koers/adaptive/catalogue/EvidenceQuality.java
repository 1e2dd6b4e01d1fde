package org.koers.adaptive.catalogue;

/** What a result of the activity can say about a learner's mastery. */
public enum EvidenceQuality {
  /** It reports answers or a score. */
  SCORED,
  /** It only reports that it was opened or gone through: no evidence of mastery. */
  COMPLETION_ONLY,
  /** Nobody has said, and nothing was seen yet. */
  UNKNOWN
}
