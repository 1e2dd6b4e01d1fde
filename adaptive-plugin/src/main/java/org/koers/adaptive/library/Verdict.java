package org.koers.adaptive.library;

/** What authors think of a proposal. */
public enum Verdict {
  /** Nobody has decided. */
  OPEN,
  /** A person stands behind it. */
  CONFIRMED,
  /** A person says it is wrong; it is never proposed again for this package. */
  REJECTED
}
