/**
 * Comes from: insight.
 *
 * <p>Does: keeps the last report of each tenant in PostgreSQL.
 *
 * <p>Goes to: insight.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.store;
