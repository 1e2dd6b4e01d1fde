/**
 * Comes from: sign-ins and pages of staff.
 *
 * <p>Does: keeps sessions and failed attempts in PostgreSQL.
 *
 * <p>Goes to: staff.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.staff.store;
