/**
 * Comes from: profile.definition, and the statements that are received or read from the log.
 *
 * <p>Does: holds statements against Statement Templates, and the statements of a registration
 * against Patterns, by the algorithms of the xAPI Profiles specification.
 *
 * <p>Goes to: profile, which refuses or reports.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.profile.match;
