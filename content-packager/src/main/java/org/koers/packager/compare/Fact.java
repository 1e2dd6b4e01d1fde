package org.koers.packager.compare;

import java.util.List;

/**
 * Something that speaks for or against two packages being the same course in two languages.
 *
 * @param score how far it matches, 0 to 1
 * @param weight how much it says
 * @param words a sentence
 */
record Fact(double score, double weight, String words) {

  /** What is missing for certainty however well all matches: few facts make no family. */
  private static final double DOUBT = 0.75;

  static double confidence(List<Fact> facts) {
    double all = facts.stream().mapToDouble(Fact::weight).sum();
    return facts.stream().mapToDouble(f -> f.score() * f.weight()).sum() / (all + DOUBT);
  }
}
