/**
 * Comes from: the settings: an embedded PostgreSQL by default, or the address of one.
 *
 * <p>Does: starts or adopts the database, gives it its role and migrates it.
 *
 * <p>Goes to: the launcher, which hands the address to the server.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.database;
