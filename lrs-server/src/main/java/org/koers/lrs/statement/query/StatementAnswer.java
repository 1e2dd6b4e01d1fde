package org.koers.lrs.statement.query;

import java.time.Instant;
import java.util.Optional;

/**
 * What a GET of statements answers.
 *
 * @param lastModified when the one statement that was asked for was stored
 * @param attachments whether the files of the statements are asked for too
 */
public record StatementAnswer(String json, Optional<Instant> lastModified, boolean attachments) {}
