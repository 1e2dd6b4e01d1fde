/**
 * Comes from: answers of many learners, or of one.
 *
 * <p>Does: the two-parameter logistic model of item response theory: how hard and how telling items
 * are, and how able whoever answered them is, each with its uncertainty.
 *
 * <p>Goes to: the adaptive test.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.irt;
