/**
 * Comes from: item banks.
 *
 * <p>Does: says what a question of a test is, what can be answered to it, and how right an answer
 * is.
 *
 * <p>Goes to: the adaptive test and the calibration of its items.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.item;
