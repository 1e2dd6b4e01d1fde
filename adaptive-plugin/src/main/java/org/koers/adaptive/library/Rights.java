package org.koers.adaptive.library;

/** What the organisation may do with a package. */
public enum Rights {
  /** Nobody has said; taken as {@link #FREE}, and shown. */
  UNSAID,
  /** It may use and change it. */
  FREE,
  /** It may use it, and not one byte of it may be changed. */
  UNCHANGED,
  /** It may not give it to learners. */
  NO_USE;

  /** Whether tags may be written into the package itself. */
  public boolean allowChanges() {
    return this == UNSAID || this == FREE;
  }

  /** Whether learners may get it. */
  public boolean allowUse() {
    return this != NO_USE;
  }
}
