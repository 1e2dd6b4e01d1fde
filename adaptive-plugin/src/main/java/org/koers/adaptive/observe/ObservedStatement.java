package org.koers.adaptive.observe;

import java.time.Instant;
import java.util.UUID;
import org.koers.lrs.xapi.Statement;

/**
 * A statement at its place in the log that it was read from.
 *
 * @param position rises along the log; what it counts is the source's own affair
 * @param timestamp when it happened; when it was stored, where the statement does not say or claims
 *     that it was later
 */
public record ObservedStatement(long position, UUID id, Instant timestamp, Statement statement) {}
