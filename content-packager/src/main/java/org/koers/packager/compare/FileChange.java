package org.koers.packager.compare;

/**
 * What became of a file that is not manifest or metadata.
 *
 * @param name as it is; as it was, if it is gone
 * @param before its old name, of RENAMED; else empty
 * @param media whether it is a picture, sound, video or document
 */
public record FileChange(Kind kind, String name, String before, boolean media, Weight weight) {

  /** What happened to it. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** Another content under the same name. */
    REPLACED,
    /** The same content under another name. */
    RENAMED
  }
}
