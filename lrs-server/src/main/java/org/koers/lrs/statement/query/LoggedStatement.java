package org.koers.lrs.statement.query;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored statement at its place in the tenant's log.
 *
 * @param position from 1, without gaps
 * @param json as a client would get it from GET
 */
public record LoggedStatement(long position, UUID id, Instant stored, String json) {}
