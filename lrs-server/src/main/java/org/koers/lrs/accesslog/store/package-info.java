/**
 * Comes from: accesslog.
 *
 * <p>Does: keeps it in a table that takes new rows and nothing else.
 *
 * <p>Goes to: PostgreSQL.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.accesslog.store;
