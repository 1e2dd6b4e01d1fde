/**
 * Comes from: the answers of learners, in their order.
 *
 * <p>Does: says how likely the next answer is right, how sure that is, and what it rests on.
 *
 * <p>Goes to: the state of the learner.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learnerstate.prediction;
