package org.koers.lrs.forwarding;

/**
 * A target of a tenant as it is kept.
 *
 * @param credential encrypted
 */
public record Target(
    long tenantId, long id, TargetPlan plan, boolean paused, SealedCredential credential) {}
