/**
 * Comes from: the demo and the command line ({@code koers learner}), outside the server.
 *
 * <p>Does: says who a learner is to Koers: a pseudonym with a role, a language and a secret link.
 *
 * <p>Goes to: the choice, the player and the learner's page (room {@code path}).
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learner;
