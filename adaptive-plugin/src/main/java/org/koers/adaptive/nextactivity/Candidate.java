package org.koers.adaptive.nextactivity;

import java.util.Comparator;
import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;

/**
 * An activity that could be next.
 *
 * @param goals it would bring nearer, never empty
 * @param concessions what is not as it should be, as bits in rising order of how bad that is
 * @param value expected gain a minute; compared with others only
 */
record Candidate(CatalogueEntry entry, List<Goal> goals, Done done, int concessions, double value) {

  static final int TOO_LONG = 1;
  static final int OTHER_LANGUAGE = 2;
  static final int AGAIN = 4;

  /**
   * Fewest concessions first, then the highest value to nine digits, then the earlier goal of the
   * graph, then the shorter activity, then the activity's IRI.
   */
  static Comparator<Candidate> bestFirst(MasteryNumbers numbers) {
    return Comparator.comparingInt(Candidate::concessions)
        .thenComparing(Comparator.comparingLong(Candidate::roundedValue).reversed())
        .thenComparingInt(candidate -> candidate.goals().getFirst().order())
        .thenComparingDouble(candidate -> Gain.minutes(candidate.entry(), numbers))
        .thenComparing(candidate -> candidate.entry().activityIri());
  }

  boolean concedes(int what) {
    return (concessions & what) != 0;
  }

  private long roundedValue() {
    return Math.round(value * 1e9);
  }
}
