/**
 * Comes from: forwarding and forwarding.delivery.
 *
 * <p>Does: keeps targets and deliveries, and lends each target to one node at a time.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.forwarding.store;
