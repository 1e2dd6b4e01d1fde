/**
 * Comes from: the migrations in this build and a real PostgreSQL.
 *
 * <p>Does: gives each test class a fresh, migrated database and ready statements.
 *
 * <p>Goes to: the tests of every module.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.test;
