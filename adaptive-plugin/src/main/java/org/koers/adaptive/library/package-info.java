/**
 * Comes from: packages that authors bring in, read by the content-packager.
 *
 * <p>Does: keeps each as it came with what was found in it, takes what authors decide about tags
 * and questions, and remembers every decision so that it can be undone.
 *
 * <p>Goes to: the catalogue, when an author publishes.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library;
