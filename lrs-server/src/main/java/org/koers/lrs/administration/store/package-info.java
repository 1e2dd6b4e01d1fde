/**
 * Comes from: the administrator's pages.
 *
 * <p>Does: reads what the database knows of itself and of the logs.
 *
 * <p>Goes to: administration.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.administration.store;
