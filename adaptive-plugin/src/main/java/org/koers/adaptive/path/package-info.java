/**
 * Comes from: a learner's link; the choice of the next activity and its reasons.
 *
 * <p>Does: shows what is next, why, and how far the learner is; opens the player.
 *
 * <p>Goes to: the learner's browser; integrators get the choice as JSON.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.path;
