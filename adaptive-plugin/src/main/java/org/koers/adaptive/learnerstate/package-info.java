/**
 * Comes from: learning signals.
 *
 * <p>Does: derives from all of them, in their order, what a learner can do, how sure that is, and
 * what is still remembered.
 *
 * <p>Goes to: the choice of the next activity; insight.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learnerstate;
