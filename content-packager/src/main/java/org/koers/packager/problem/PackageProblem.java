package org.koers.packager.problem;

/** A package that cannot be read or written, told in sentences for the person who brought it. */
public final class PackageProblem extends RuntimeException {

  private final ProblemCode code;
  private final String place;
  private final String cure;

  /**
   * A problem of this kind.
   *
   * @param place the file or entry it is about
   * @param message what is wrong, a sentence
   * @param cure what to do about it, a sentence
   */
  public PackageProblem(ProblemCode code, String place, String message, String cure) {
    super(message);
    this.code = code;
    this.place = place;
    this.cure = cure;
  }

  /** Which of the known problems this is. */
  public ProblemCode code() {
    return code;
  }

  /** The file or entry it is about. */
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
