/**
 * {@code mvn -Padaptivity}: what personal paths are worth, by simulation.
 *
 * <p>Comes from: the demo's graphs and courses, a population that was fixed beforehand, and learner
 * models that are not the product's.
 *
 * <p>Does: lets the product choose for simulated learners, and others choose for the same learners.
 *
 * <p>Goes to: {@code docs/adaptivity.md} and its pictures. Reasons and sources: ADR 0029.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.adaptivity;
