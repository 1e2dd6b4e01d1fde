/**
 * Comes from: decision.
 *
 * <p>Does: keeps decisions, wishes and objections in PostgreSQL.
 *
 * <p>Goes to: decision.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.decision.store;
