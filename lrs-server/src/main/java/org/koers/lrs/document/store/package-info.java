/**
 * Comes from: document.
 *
 * <p>Does: keeps documents in PostgreSQL; who changes one holds it alone, over all nodes.
 *
 * <p>Goes to: the table lrs.document.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.document.store;
