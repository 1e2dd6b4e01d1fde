/**
 * Comes from: evidence.retention.
 *
 * <p>Does: keeps the rules and finds the statements that are older than they allow.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.retention.store;
