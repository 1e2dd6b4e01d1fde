/**
 * Comes from: exchange.
 *
 * <p>Does: keeps exchange addresses, and which tickets were used.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.exchange.store;
