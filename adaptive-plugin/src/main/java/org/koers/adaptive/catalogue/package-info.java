/**
 * Comes from: packages that an author publishes, read by the content-packager.
 *
 * <p>Does: keeps their files by edition and says what each activity is, teaches and asks for.
 *
 * <p>Goes to: the choice of the next activity and the player.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.catalogue;
