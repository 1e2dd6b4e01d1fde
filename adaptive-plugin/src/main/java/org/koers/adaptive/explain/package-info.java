/**
 * Comes from: the reasons of a decision.
 *
 * <p>Does: says them in plain sentences of the learner's language.
 *
 * <p>Goes to: the learner's page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.explain;
