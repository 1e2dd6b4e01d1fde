/**
 * Comes from: an author who tries a package out.
 *
 * <p>Does: unpacks it, opens it on a content host of its own, and says what the choice would make
 * of it for somebody made up. Nothing is recorded.
 *
 * <p>Goes to: the player.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.preview;
