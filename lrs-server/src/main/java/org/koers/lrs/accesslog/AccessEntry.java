package org.koers.lrs.accesslog;

/**
 * What somebody did. It stays for good, so it never holds a secret.
 *
 * @param who the key of a credential, the name of a member of staff, or "command line"
 * @param what a short name that stays, such as {@code credential.rotated} or {@code
 *     person.exported}
 * @param about what it was done to or for: a key, a person's pseudonym, a target; may be empty
 */
public record AccessEntry(long tenantId, String who, String what, String about) {}
