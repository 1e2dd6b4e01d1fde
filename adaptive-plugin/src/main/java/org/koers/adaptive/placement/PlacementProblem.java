package org.koers.adaptive.placement;

/** What a test was asked cannot be done, told in sentences for whoever asked. */
public final class PlacementProblem extends RuntimeException {

  private final String place;
  private final String cure;

  /**
   * A problem.
   *
   * @param place the attempt, or the part of it, that it is about
   * @param message what is wrong, a sentence
   * @param cure what to do about it, a sentence
   */
  public PlacementProblem(String place, String message, String cure) {
    super(message);
    this.place = place;
    this.cure = cure;
  }

  /** The attempt, or the part of it, that it is about. */
  public String place() {
    return place;
  }

  /** What is wrong, a sentence. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** What to do about it, a sentence. */
  public String cure() {
    return cure;
  }
}
