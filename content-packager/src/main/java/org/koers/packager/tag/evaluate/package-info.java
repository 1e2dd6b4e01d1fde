/**
 * Comes from: labelled texts and course units, brought by whoever runs the command.
 *
 * <p>Does: tags them as a package is tagged and counts what is right, always on held-out data.
 *
 * <p>Goes to: the command line, and from there to docs/tagging.md.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.evaluate;
