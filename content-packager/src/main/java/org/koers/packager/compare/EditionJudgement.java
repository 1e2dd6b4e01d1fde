package org.koers.packager.compare;

/**
 * What a package probably is to one that was there before. A proposal: a person decides.
 *
 * @param reason in words, with what was measured
 */
public record EditionJudgement(Verdict verdict, Similarity similarity, String reason) {

  /** What it is to the one before. */
  public enum Verdict {
    /** The same bytes but for manifest and metadata, or the same text and questions. */
    SAME_CONTENT,
    /** A later or earlier state of the same course. */
    EDITION,
    /** Probably the same course in another language. */
    LANGUAGE_VERSION,
    /** A small part of the other one, or the other way round. */
    PART,
    /** Another course. */
    OTHER_COURSE
  }

  /** Whether tags, ids and history may be kept. */
  public boolean isEdition() {
    return verdict == Verdict.SAME_CONTENT || verdict == Verdict.EDITION;
  }

  /** Judges by two sketches; says also when the identifier was changed or is used twice. */
  public static EditionJudgement of(ContentSketch before, ContentSketch after) {
    return EditionRule.judge(before, after);
  }
}
