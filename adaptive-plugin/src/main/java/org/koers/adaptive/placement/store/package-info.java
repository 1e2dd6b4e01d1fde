/**
 * Comes from: placement.sitting.
 *
 * <p>Does: keeps questions, what is known of them, and placement tests in PostgreSQL.
 *
 * <p>Goes to: placement.sitting.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.store;
