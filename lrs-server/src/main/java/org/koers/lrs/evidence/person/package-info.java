/**
 * Comes from: somebody who asks what is kept of one person, or that it be removed.
 *
 * <p>Does: finds the person everywhere, hands it out as one file, or erases it and searches the
 * database afterwards.
 *
 * <p>Goes to: the person, by way of whoever answers for the data.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.person;
