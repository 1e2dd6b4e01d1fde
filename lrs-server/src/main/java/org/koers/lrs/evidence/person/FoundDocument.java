package org.koers.lrs.evidence.person;

import java.time.Instant;
import java.util.UUID;
import org.koers.lrs.document.DocumentKind;

/**
 * A document of the person, or one that names them.
 *
 * @param own kept under an identifier of the person
 * @param content as it was sent; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a passing value, streamed to a file
public record FoundDocument(
    DocumentKind kind,
    boolean own,
    String activity,
    String agentKey,
    UUID registration,
    String name,
    String contentType,
    Instant updated,
    byte[] content) {}
