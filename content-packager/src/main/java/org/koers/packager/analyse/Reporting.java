package org.koers.packager.analyse;

import org.koers.packager.intake.ContentPackage;

/**
 * How good as evidence of learning is what a package reports to an LMS. It rests on reading, not on
 * running: what a script builds at run time is not seen.
 *
 * @param quality the most telling thing that it reports
 * @param completedOnOpen whether it reports completion as soon as it is opened, whatever the
 *     learner does
 * @param place the file, and in it the line, that shows it; empty where nothing was found
 * @param reason in words
 */
public record Reporting(Quality quality, boolean completedOnOpen, String place, String reason) {

  /** What the pages and scripts of a package report; at most 64 MiB of them are read. */
  public static Reporting of(ContentPackage content) {
    return ReportingScan.of(content);
  }

  /** From the weakest to the strongest. */
  public enum Quality {
    /** Nothing that it reports was found. */
    NONE,
    /** That it was finished. */
    COMPLETION,
    /** A score. */
    SCORE,
    /** What was answered to each question. */
    INTERACTIONS
  }
}
