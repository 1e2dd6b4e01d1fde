/**
 * Comes from: a PUT or POST of statements, or a writer inside this server.
 *
 * <p>Does: reads, holds them against the rules and hands them over to be stored, all or none.
 *
 * <p>Goes to: statement.store; the answer names the ids.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.receive;
