package org.koers.adaptive.path;

import java.util.UUID;

/**
 * A statement in one line.
 *
 * @param text what happened and when; empty where the statement is out of reach
 */
public record StatementLine(UUID id, String text) {}
