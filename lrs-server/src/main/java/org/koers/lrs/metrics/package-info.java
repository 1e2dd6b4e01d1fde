/**
 * Comes from: every room that does what operations wants to count.
 *
 * <p>Does: counts, and measures times and sizes, for next to nothing; no label ever has a text that
 * a tenant chose.
 *
 * <p>Goes to: whatever scrapes {@code /metrics}.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.metrics;
