package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an activity is about (SN, Objectives).
 *
 * @param id empty where a primary objective has none
 * @param minMeasure from which it is satisfied, from -1 to 1, if it is satisfied by measure
 */
public record Objective(
    boolean primary, String id, boolean byMeasure, BigDecimal minMeasure, List<MapInfo> maps) {}
