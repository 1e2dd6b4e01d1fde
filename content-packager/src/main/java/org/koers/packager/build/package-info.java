/**
 * Comes from: a package as read, and its new metadata.
 *
 * <p>Does: writes the package again: same input, same bytes; untouched files as they were.
 *
 * <p>Goes to: the file system, and from there any LMS.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.build;
