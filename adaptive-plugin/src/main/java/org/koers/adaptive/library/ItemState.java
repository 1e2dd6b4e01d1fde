package org.koers.adaptive.library;

/** How far a package has come on its way in. */
public enum ItemState {
  /** It is there whole, and nobody has looked into it yet. */
  WAITING,
  /** It is being read. */
  READING,
  /** What was found in it is there. */
  READY,
  /** It cannot be opened; the problem says why. */
  REFUSED
}
