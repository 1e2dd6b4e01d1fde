/**
 * Comes from: whoever registers an xAPI Profile (not a document of the Activity or Agent Profile
 * Resource), as JSON-LD.
 *
 * <p>Does: reads it, holds it against the rules of the xAPI Profiles specification and says what is
 * wrong, where, and the cure.
 *
 * <p>Goes to: profile.match, as Statement Templates and Patterns.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.profile.definition;
