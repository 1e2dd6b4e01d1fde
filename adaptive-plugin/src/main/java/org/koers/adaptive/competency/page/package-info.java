/**
 * Comes from: competency, catalogue.
 *
 * <p>Does: draws a tenant's graph for its staff, says what it lacks, and lets them change it.
 *
 * <p>Goes to: staff at {@code /staff/graph}.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.competency.page;
