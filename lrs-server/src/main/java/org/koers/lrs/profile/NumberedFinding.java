package org.koers.lrs.profile;

/**
 * A finding at its place.
 *
 * @param number among those of its statement, from 1
 */
public record NumberedFinding(int number, ProfileFinding finding) {}
