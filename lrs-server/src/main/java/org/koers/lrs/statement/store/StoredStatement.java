package org.koers.lrs.statement.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement at its place.
 *
 * @param position in the tenant's log, from 1
 * @param stored rises with the position
 * @param authority the JSON of the Agent that vouched for it
 * @param version of the standard in which it came, such as 1.0.3
 * @param text exactly as received
 */
public record StoredStatement(
    long position,
    UUID id,
    Instant stored,
    String authority,
    String version,
    boolean voided,
    String text) {}
