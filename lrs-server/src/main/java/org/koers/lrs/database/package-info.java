/**
 * Comes from: the stores of all rooms.
 *
 * <p>Does: lends them a connection, and tells when it is the database that fails.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.database;
