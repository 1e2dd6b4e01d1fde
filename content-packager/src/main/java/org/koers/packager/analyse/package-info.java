/**
 * Comes from: the files of a package.
 *
 * <p>Does: finds the text a learner reads, its questions and media, each with its place.
 *
 * <p>Goes to: tag, which rests its proposals on these passages.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.analyse;
