/**
 * Comes from: an administrator at a browser.
 *
 * <p>Does: registers xAPI Profiles from a file, shows what they found in statements and
 * registrations, and changes what becomes of statements that break them.
 *
 * <p>Goes to: the rules on profiles, the same as the resource at /api/profiles, and the access log.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.administration.profile;
