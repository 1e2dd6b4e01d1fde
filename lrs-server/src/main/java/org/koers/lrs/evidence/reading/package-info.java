/**
 * Comes from: auditors and other programs, under /api.
 *
 * <p>Does: reads beyond the standard: filters on any path, counts, whole exports, all as of a
 * position of the log.
 *
 * <p>Goes to: the client; nothing here changes a statement.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.reading;
