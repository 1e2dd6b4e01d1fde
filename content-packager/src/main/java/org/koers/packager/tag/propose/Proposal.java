package org.koers.packager.tag.propose;

import org.koers.packager.tag.Dimension;

/**
 * What a rule makes of a package, before anybody knows what that is worth.
 *
 * @param score 0 to 1, comparable only with other scores of the same rule and dimension
 * @param rule its name
 * @param passage what it rests on, with its place
 */
public record Proposal(
    Dimension dimension, String value, double score, String rule, String passage) {

  /** Under which name its calibration is kept. */
  public String key() {
    return dimension.label() + " " + rule;
  }
}
