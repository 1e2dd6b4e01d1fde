/**
 * Comes from: catalogue, competency, learner, observe, learnerstate.
 *
 * <p>Does: looks at the histories of all learners of a tenant together: learns a prediction model,
 * says what items and modules do, whom the models treat differently, what would have been saved.
 *
 * <p>Goes to: the page of learning and development; the model to learnerstate.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight;
