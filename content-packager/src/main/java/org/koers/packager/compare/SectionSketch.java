package org.koers.packager.compare;

/**
 * A section of a package.
 *
 * @param id unique in its package
 * @param words that a learner reads in it
 * @param asked kinds of its questions with the number of their answers, in order: {@code mcq4 mcq3}
 * @param media how many videos and sounds it shows
 * @param text runs of words
 */
public record SectionSketch(
    String id, String title, int words, String asked, int media, SetSketch text) {}
