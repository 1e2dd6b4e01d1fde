package org.koers.lrs.xapi;

import java.util.UUID;

/** A pointer to another statement, which need not be stored (yet). */
public record StatementRef(UUID id) implements StatementObject {}
