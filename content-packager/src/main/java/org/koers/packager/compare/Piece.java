package org.koers.packager.compare;

/**
 * A stretch of a text in two editions. The kept and removed ones together are the text before, the
 * kept and added ones the text after.
 */
public record Piece(Kind kind, String text) {

  /** In which editions it is. */
  public enum Kind {
    /** In both. */
    KEPT,
    /** Only before. */
    REMOVED,
    /** Only after. */
    ADDED
  }
}
