package org.koers.packager.compare;

import java.util.List;

/**
 * What became of a piece of text.
 *
 * @param before as it was; empty if it was added
 * @param after as it is; empty if it was removed
 * @param place the file that it is in, or was
 * @param from of MOVED: the title of the section that it was in; empty for the text outside
 *     sections
 * @param words the difference by words
 */
public record PassageChange(
    Kind kind,
    String before,
    String after,
    String place,
    String from,
    List<Piece> words,
    Weight weight) {

  /** What happened to it. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It reads otherwise. */
    CHANGED,
    /** It stands elsewhere. */
    MOVED
  }

  public PassageChange {
    words = List.copyOf(words);
  }
}
