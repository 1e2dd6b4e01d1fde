/**
 * Comes from: statements that were read elsewhere.
 *
 * <p>Does: hands them to the intake in batches, and keeps books: stored, already there, refused.
 *
 * <p>Goes to: statement.receive; migration.store.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration.run;
