/**
 * Comes from: play.
 *
 * <p>Does: keeps attempts, their state and the statements that wait, in PostgreSQL.
 *
 * <p>Goes to: play.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.play.store;
