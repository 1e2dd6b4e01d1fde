/**
 * Comes from: the statements of one learner, in this record store or in another that is kept.
 *
 * <p>Does: says what each of them tells about a competency, as a learning signal.
 *
 * <p>Goes to: the state of the learner.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.observe;
