package org.koers.lrs.document;

import java.util.Optional;
import java.util.UUID;

/**
 * Where documents stand together: all of one activity, one agent, or one agent in one activity.
 *
 * @param activity IRI; empty for an agent profile
 * @param agentKey {@link org.koers.lrs.xapi.Ifi#key}; empty for an activity profile
 * @param registration of a state; when a shelf is listed or cleared, none means any
 */
public record DocumentShelf(
    long tenantId,
    DocumentKind kind,
    String activity,
    String agentKey,
    Optional<UUID> registration) {}
