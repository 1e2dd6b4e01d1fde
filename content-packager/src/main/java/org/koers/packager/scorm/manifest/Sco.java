package org.koers.packager.scorm.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a learner can launch: an item with its resource.
 *
 * @param identifier of the item
 * @param href for a browser, relative to the top of the package, launch parameters appended
 * @param entry the file of the package; null if the address is elsewhere or the file is missing
 * @param scormType only a SCO reports; see {@link ScormType#UNSAID}
 * @param masteryScore raw score from which the LMS counts it as passed, 0 to 100
 * @param dataFromLms launch data for {@code cmi.launch_data}
 * @param maxTimeAllowed CMITimespan, as written
 */
public record Sco(
    String identifier,
    String title,
    String href,
    @Nullable String entry,
    ScormType scormType,
    @Nullable BigDecimal masteryScore,
    @Nullable String dataFromLms,
    @Nullable String maxTimeAllowed,
    @Nullable String timeLimitAction) {}
