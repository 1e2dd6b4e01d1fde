/**
 * Comes from: what is remembered of each competency, the graph's risks, and what an organisation
 * wants to keep.
 *
 * <p>Does: says what is to be refreshed on which working day and why, and what a retention target
 * would cost before it is set.
 *
 * <p>Goes to: the choice of the next activity, the learner's path and L&D's page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.refresher;
