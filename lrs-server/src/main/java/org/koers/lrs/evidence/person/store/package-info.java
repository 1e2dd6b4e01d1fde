/**
 * Comes from: evidence.person.
 *
 * <p>Does: looks for a person in every table, and takes away what is no statement.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.person.store;
