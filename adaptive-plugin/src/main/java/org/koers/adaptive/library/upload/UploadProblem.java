package org.koers.adaptive.library.upload;

/** A piece that cannot be taken, told in a way that the sender can go on. */
public final class UploadProblem extends RuntimeException {

  private final Kind kind;
  private final long received;

  UploadProblem(Kind kind, long received) {
    super(kind.name());
    this.kind = kind;
    this.received = received;
  }

  /** What is wrong. */
  public enum Kind {
    /** There is no such upload any more: begin again. */
    GONE,
    /** The piece does not begin where the last one ended: go on from what was received. */
    ELSEWHERE,
    /** The package is larger than this server takes, or than was said. */
    TOO_LARGE,
    /** It has no bytes. */
    EMPTY
  }

  public Kind kind() {
    return kind;
  }

  /** How many bytes are there. */
  public long received() {
    return received;
  }
}
