package org.koers.packager.compare;

/**
 * How much two packages have in common, the first and the second as they were given.
 *
 * @param text by the runs of words that a learner reads
 * @param questions by what is asked, offered and right
 * @param files by their content, without manifest and metadata
 * @param media pictures, sounds, videos and documents, by their content
 */
public record Similarity(Overlap text, Overlap questions, Overlap files, Overlap media) {

  /** Compares two sketches. */
  public static Similarity of(ContentSketch first, ContentSketch second) {
    return new Similarity(
        first.text().with(second.text()),
        first.questions().with(second.questions()),
        first.files().with(second.files()),
        first.media().with(second.media()));
  }
}
