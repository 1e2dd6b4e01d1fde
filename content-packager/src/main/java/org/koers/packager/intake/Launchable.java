package org.koers.packager.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something in a package that a learner can open, in whatever format.
 *
 * @param identifier unique in its package
 * @param href for a browser, relative to the top of the package; or an address elsewhere
 * @param entry the file of the package; null if the address is elsewhere or the file is missing
 * @param masteryScore from which it counts as passed, scaled from 0 to 1; null if none is said
 */
public record Launchable(
    String identifier,
    String title,
    String href,
    @Nullable String entry,
    Kind kind,
    @Nullable BigDecimal masteryScore) {

  /** What it is, and so how it reports. */
  public enum Kind {
    /** Reports through the SCORM API. */
    SCO("SCO"),
    /** Is shown, reports nothing. */
    ASSET("asset"),
    /** The package does not say; it may still report. */
    UNSAID("not said whether SCO or asset"),
    /** A cmi5 assignable unit: reports statements. */
    AU("AU"),
    /** A Tin Can activity: reports statements. */
    ACTIVITY("activity");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, for reports. */
    public String words() {
      return words;
    }
  }
}
