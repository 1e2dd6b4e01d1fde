package org.koers.packager.scorm.sequencing;

import java.util.Set;

/**
 * What an objective reads from and writes to one that all activities share (SN, Objective Map).
 *
 * @param target the shared objective
 */
public record MapInfo(String target, Set<Vocabulary.Shared> reads, Set<Vocabulary.Shared> writes) {}
