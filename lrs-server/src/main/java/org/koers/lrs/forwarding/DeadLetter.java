package org.koers.lrs.forwarding;

import java.time.Instant;

/**
 * A statement that a target refused.
 *
 * @param position in the tenant's log
 * @param status HTTP
 * @param answer what the target said, cut off
 */
public record DeadLetter(
    long position, String statementId, Instant refused, int attempts, int status, String answer) {}
