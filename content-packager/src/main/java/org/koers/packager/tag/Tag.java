package org.koers.packager.tag;

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

  /** Refuses a value that its dimension does not have. */
  public Tag {
    value = dimension.checked(value);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
    }
  }

  /** Whether a person, and not a rule, is where it comes from. */
  boolean human() {
    return status == Status.CONFIRMED || !method.startsWith(RULE);
  }

  static final String RULE = "rule:";
  static final String PERSON = "person:";
  static final String GIVEN = "given";
  static final String METADATA = "metadata";

  boolean sameAs(Tag other) {
    return dimension == other.dimension && value.equals(other.value);
  }
}
