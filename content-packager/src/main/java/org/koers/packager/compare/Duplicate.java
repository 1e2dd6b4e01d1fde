package org.koers.packager.compare;

/**
 * Two packages of a library that have much in common.
 *
 * @param first the name of one of them; of PART_OF the part
 * @param second the name of the other; of PART_OF the whole
 * @param share of the content that both have, of all that either has, 0 to 1; for PART_OF the share
 *     of the part that is in the whole
 * @param reason in words, with what was measured
 */
public record Duplicate(
    String first, String second, Kind kind, double share, Similarity similarity, String reason) {

  /** From the strongest to the weakest. */
  public enum Kind {
    /** The same bytes but for manifest and metadata. */
    EXACT,
    /** The same text and questions in other files. */
    SAME_TEXT,
    /** Most of the text is the same. */
    NEAR,
    /** Most of one is in the other, which has much more. */
    PART_OF
  }
}
