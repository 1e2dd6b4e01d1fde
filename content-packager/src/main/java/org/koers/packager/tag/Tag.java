package org.koers.packager.tag;

import org.jspecify.annotations.Nullable;

/**
 * What a package is good for, in one respect.
 *
 * @param value in the form that its dimension asks for
 * @param confidence 0 to 1, of whoever proposed it; 1 once confirmed
 * @param method who or what says so: {@code person:NAME}, {@code given}, {@code metadata} or {@code
 *     rule:NAME}
 * @param passage what it rests on, with its place; empty if a person said so
 */
public record Tag(
    Dimension dimension,
    String value,
    Status status,
    double confidence,
    String method,
    String passage) {

  static final String RULE = "rule:";
  static final String PERSON = "person:";
  static final String GIVEN = "given";
  static final String METADATA = "metadata";

  /** Refuses a value that its dimension does not have. */
  public Tag {
    value = dimension.checked(value);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
    }
  }

  /**
   * A tag that a person says.
   *
   * @param confirmedBy who confirms it; null leaves it proposed
   */
  public static Tag given(Dimension dimension, String value, @Nullable String confirmedBy) {
    return confirmedBy == null
        ? new Tag(dimension, value, Status.PROPOSED, 0.9, GIVEN, "")
        : new Tag(dimension, value, Status.CONFIRMED, 1, PERSON + confirmedBy, "");
  }

  /**
   * A tag that a rule or model proposes.
   *
   * @param rule its name, without {@code rule:}
   */
  public static Tag proposed(
      Dimension dimension, String value, double confidence, String rule, String passage) {
    return new Tag(dimension, value, Status.PROPOSED, confidence, RULE + rule, passage);
  }

  /** Whether a person, and not a rule, is where it comes from. */
  boolean human() {
    return status == Status.CONFIRMED || !method.startsWith(RULE);
  }

  boolean sameAs(Tag other) {
    return dimension == other.dimension && value.equals(other.value);
  }
}
