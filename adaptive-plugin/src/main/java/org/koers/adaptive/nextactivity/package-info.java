/**
 * Comes from: the learner's state, what the role needs, and the published activities.
 *
 * <p>Does: chooses the next activity, and keeps why, and why not the others.
 *
 * <p>Goes to: the words of the explanation, and the learner's page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.nextactivity;
