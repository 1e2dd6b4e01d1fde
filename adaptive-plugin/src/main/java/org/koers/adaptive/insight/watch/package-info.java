/**
 * Comes from: insight.
 *
 * <p>Does: watches what models and content do to learners: items, modules, groups, months, what
 * would be skipped, who is likely to struggle.
 *
 * <p>Goes to: the page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.watch;
