/**
 * Comes from: an administrator at a browser.
 *
 * <p>Does: shows the runs that brought statements here, what they refused and why, and what to type
 * to go on.
 *
 * <p>Goes to: the books of the migration; changes nothing.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.administration.migration;
