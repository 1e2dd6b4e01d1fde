/**
 * Comes from: a SCORM package, or loose material: pages, PDF files and videos.
 *
 * <p>Does: makes a cmi5 or SCORM 1.2 package of it, with a runtime of our own, and says what it
 * could not carry over.
 *
 * <p>Goes to: whoever uploads the package to an LMS.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.convert;
