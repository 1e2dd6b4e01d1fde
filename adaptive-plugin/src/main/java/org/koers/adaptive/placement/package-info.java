/**
 * Comes from: item banks, what is known of their items, and what is thought of a learner.
 *
 * <p>Does: a short adaptive test that asks what tells most, ends as soon as it knows enough, and
 * says how sure it is; the whole of it is a fold over the answers.
 *
 * <p>Goes to: the learner's state, what may be skipped, and the report.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement;
