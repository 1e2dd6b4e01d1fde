/**
 * Comes from: library.
 *
 * <p>Does: keeps packages, tags, questions and decisions in PostgreSQL.
 *
 * <p>Goes to: library.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.store;
