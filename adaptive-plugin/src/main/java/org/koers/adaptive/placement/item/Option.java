package org.koers.adaptive.placement.item;

/**
 * Something that can be chosen.
 *
 * @param credit what choosing it is worth, from -1 to 1; above 0 is right
 * @param feedback what a learner may be told who chose it; may be empty
 */
public record Option(String id, String text, double credit, String feedback) {

  public Option {
    if (!(credit >= -1 && credit <= 1)) {
      throw new IllegalArgumentException("The credit of an option is from -1 to 1, not " + credit);
    }
  }

  /** One that is right or wrong. */
  public static Option of(String id, String text, boolean right) {
    return new Option(id, text, right ? 1 : 0, "");
  }

  /** Whether choosing it is right, at least in part. */
  public boolean right() {
    return credit > 0;
  }
}
