package org.koers.lrs.evidence.reading;

import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * One statement with what the log says of it.
 *
 * @param commitment SHA-256 over salt and received bytes, in hexadecimal
 * @param isUnchanged whether salt and text of now still give the commitment
 * @param voidedBy the statement that voids it, if there is one
 */
public record Entry(
    StoredStatement stored, String commitment, boolean isUnchanged, Optional<UUID> voidedBy) {}
