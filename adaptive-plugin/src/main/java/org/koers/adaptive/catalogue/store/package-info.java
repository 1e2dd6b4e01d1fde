/**
 * Comes from: catalogue.
 *
 * <p>Does: keeps every edition in PostgreSQL.
 *
 * <p>Goes to: catalogue.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.catalogue.store;
