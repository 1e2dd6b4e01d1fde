/**
 * Comes from: decision.
 *
 * <p>Does: shows kept decisions to managers without scores and to auditors with everything; lets
 * staff answer objections and choose the policy.
 *
 * <p>Goes to: people.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.decision.page;
