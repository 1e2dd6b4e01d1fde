/**
 * Comes from: the choice of the next activity; what learners and organisations want themselves.
 *
 * <p>Does: keeps each decision with all it rested on, and each wish and objection; says them in
 * statements; computes a decision again.
 *
 * <p>Goes to: the learner's page; the pages of managers and auditors; the next choice.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.decision;
