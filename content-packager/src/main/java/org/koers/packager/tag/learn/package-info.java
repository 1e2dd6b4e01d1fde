/**
 * Comes from: examples with labels, as numbers.
 *
 * <p>Does: learns linear models and the meaning of their confidence, and scores both on held-out
 * data.
 *
 * <p>Goes to: level, tag and evaluate. Knows nothing of packages.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.learn;
