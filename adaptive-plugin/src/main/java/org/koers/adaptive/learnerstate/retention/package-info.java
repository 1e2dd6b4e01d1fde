/**
 * Comes from: learning signals on one competency, in their order.
 *
 * <p>Does: says how well it is still remembered, now and later, by the FSRS-6 model of memory, and
 * fits that model to a cohort and to a person.
 *
 * <p>Goes to: prediction, refreshers and the learner's path.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learnerstate.retention;
