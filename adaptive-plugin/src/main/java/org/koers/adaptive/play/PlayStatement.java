package org.koers.adaptive.play;

import java.util.UUID;

/**
 * A statement of the player.
 *
 * @param id the same whenever the same fact is derived again
 */
public record PlayStatement(UUID id, String json) {}
