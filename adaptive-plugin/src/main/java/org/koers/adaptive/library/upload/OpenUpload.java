package org.koers.adaptive.library.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A package of which not everything is there yet.
 *
 * @param bytes how many it will have
 * @param received how many of them are on disk, from the first on
 * @param who brings it
 * @param touched when the last piece came
 */
public record OpenUpload(
    long tenantId,
    UUID id,
    String fileName,
    long bytes,
    long received,
    String who,
    Instant touched) {}
