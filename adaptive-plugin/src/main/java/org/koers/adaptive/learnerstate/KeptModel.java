package org.koers.adaptive.learnerstate;

import java.time.Instant;

/**
 * A model that a tenant can use.
 *
 * @param version unique in the tenant
 * @param madeBy who asked for it
 * @param card what it was learned from and how well it predicts, JSON
 * @param inForce states are folded under it; at most one of a tenant is
 */
public record KeptModel(
    long tenantId, String version, Instant made, String madeBy, String card, boolean inForce) {}
