package org.koers.packager.compare;

import java.util.List;

/**
 * That two packages of different languages are built alike, as translations are.
 *
 * @param confidence 0 to 1: the share of the facts that speak for it, by their weight, and less
 *     where there are few; not a probability that was measured
 * @param reasons what matches and what does not, a sentence each
 */
public record Kinship(String first, String second, double confidence, List<String> reasons) {

  public Kinship {
    reasons = List.copyOf(reasons);
  }
}
