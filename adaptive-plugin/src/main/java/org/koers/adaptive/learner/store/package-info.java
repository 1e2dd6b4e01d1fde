/**
 * Comes from: learner.
 *
 * <p>Does: keeps learners in PostgreSQL, their link's secret as a hash only.
 *
 * <p>Goes to: learner.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learner.store;
