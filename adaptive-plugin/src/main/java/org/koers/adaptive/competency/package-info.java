/**
 * Comes from: a Turtle file in which an organisation says what its roles have to be able to do.
 *
 * <p>Does: reads and checks it as a graph of competencies, prerequisites, roles and required
 * levels.
 *
 * <p>Goes to: the choice of the next activity, and the words in which it is explained.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.competency;
