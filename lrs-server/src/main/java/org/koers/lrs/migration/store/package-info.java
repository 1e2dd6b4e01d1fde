/**
 * Comes from: the books of a run.
 *
 * <p>Does: keeps runs, checkpoints, provenance and refusals.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration.store;
