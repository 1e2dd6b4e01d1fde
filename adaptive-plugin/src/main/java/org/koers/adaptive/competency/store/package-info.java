/**
 * Comes from: competency.
 *
 * <p>Does: keeps every version of each tenant's graph in PostgreSQL.
 *
 * <p>Goes to: competency.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.competency.store;
