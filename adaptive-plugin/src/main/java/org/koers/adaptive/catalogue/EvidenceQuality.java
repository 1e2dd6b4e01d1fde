package org.koers.adaptive.catalogue;

/** What a result of the activity can say about a learner's mastery. */
public enum EvidenceQuality {
  /** It reports answers or a score. */
  SCORED,
  /** It only reports that it was gone through: no evidence of mastery. */
  COMPLETION_ONLY,
  /** It reports that it was gone through as soon as it is opened: no evidence of anything. */
  COMPLETED_ON_OPEN,
  /** Nobody has said, and nothing was seen yet. */
  UNKNOWN
}
