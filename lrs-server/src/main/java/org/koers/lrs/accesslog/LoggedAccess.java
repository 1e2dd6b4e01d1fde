package org.koers.lrs.accesslog;

import java.time.Instant;

/**
 * An entry at its place.
 *
 * @param number rises, but not always by one
 */
public record LoggedAccess(long number, Instant when, AccessEntry entry) {}
