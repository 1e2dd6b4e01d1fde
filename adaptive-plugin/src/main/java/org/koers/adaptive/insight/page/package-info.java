/**
 * Comes from: insight.run.
 *
 * <p>Does: shows learning and development what all histories together say, and puts models in
 * force.
 *
 * <p>Goes to: people.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.page;
