/**
 * Comes from: insight.
 *
 * <p>Does: learns a prediction model from a tenant's own answers and tries it on learners that it
 * did not learn from.
 *
 * <p>Goes to: learnerstate, where somebody puts it in force; the page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.model;
