package org.koers.packager.tag;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who stands behind a run that writes tags.
 *
 * @param date the day that provenance shows; never the clock's, so that the same input gives the
 *     same bytes
 * @param validator the person who confirms the given tags, if one does
 */
public record TaggedBy(LocalDate date, Optional<String> validator) {}
