/**
 * Comes from: an author's browser, which sends a package in pieces.
 *
 * <p>Does: puts the pieces together; after a broken connection, a closed window or a restart of the
 * server it goes on where it was.
 *
 * <p>Goes to: the library, once all of it is there.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.upload;
