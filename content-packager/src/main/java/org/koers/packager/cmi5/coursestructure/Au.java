package org.koers.packager.cmi5.coursestructure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.packager.scorm.manifest.Href;

/**
 * An assignable unit (cmi5, section 13.1.4).
 *
 * @param id as its publisher gave it, an IRI; an LMS gives it another
 * @param href where it is launched
 * @param moveOn when the learner may go on
 * @param masteryScore scaled, from 0 to 1; null if none is given or it is no such number
 * @param ownWindow whether it must be opened in a window of its own
 */
public record Au(
    String id,
    Texts titles,
    Href href,
    MoveOn moveOn,
    @Nullable BigDecimal masteryScore,
    boolean ownWindow,
    @Nullable String activityType,
    @Nullable String launchParameters,
    @Nullable String entitlementKey,
    List<String> objectives)
    implements CourseStructure.Node {}
