package org.koers.packager.check;

import org.koers.packager.problem.Finding;

/**
 * A finding as an LMS would see it: an {@code ERROR} where one that keeps to the standard refuses
 * the package or cannot start it, a {@code WARNING} where some refuse, misread or drop something.
 *
 * @param clause of the standard that it rests on; or that it rests on practice
 */
public record Judgement(Finding finding, String clause) {}
