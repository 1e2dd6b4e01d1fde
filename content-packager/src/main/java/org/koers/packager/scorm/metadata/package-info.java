/**
 * Comes from: the LOM record of a manifest, inline or in a file of its own, or of a cmi5 course.
 *
 * <p>Does: reads it, and writes changes that stay valid and leave the rest as it was.
 *
 * <p>Goes to: tag, which keeps its tags there, and build.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.scorm.metadata;
