/**
 * Comes from: the tables of tenants and credentials.
 *
 * <p>Does: reads them for a request; issues them for the owner of the database.
 *
 * <p>Goes to: authority.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.authority.store;
