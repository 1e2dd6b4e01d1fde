/**
 * Comes from: learnerstate, insight.
 *
 * <p>Does: keeps prediction models in PostgreSQL, each version of each tenant.
 *
 * <p>Goes to: learnerstate.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learnerstate.store;
