/**
 * Comes from: what is asked beyond the standard.
 *
 * <p>Does: asks it in SQL: indexes first, then the rest of each statement that they find.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.reading.store;
