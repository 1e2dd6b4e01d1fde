/**
 * Comes from: a GET of statements, or a reader inside this server.
 *
 * <p>Does: finds them and fills in what the store assigned, leaving the received text as it is.
 *
 * <p>Goes to: the client; the adaptive plugin through StatementLog.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.query;
