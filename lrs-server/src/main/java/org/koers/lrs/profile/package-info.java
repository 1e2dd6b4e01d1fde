/**
 * Comes from: whoever registers xAPI Profiles for a tenant; the intake of statements; the log.
 *
 * <p>Does: keeps the profiles (not the documents of the Activity and Agent Profile Resources),
 * refuses statements that break one or reports them, and says how far registrations are in its
 * patterns.
 *
 * <p>Goes to: profile.store; the answers under /api/profiles.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.profile;
