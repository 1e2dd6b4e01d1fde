/**
 * Comes from: valid statements with tenant and authority.
 *
 * <p>Does: keeps them as received, gives each its place in the tenant's log, and finds them again.
 *
 * <p>Goes to: statement.query and everyone who follows the log.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.store;
