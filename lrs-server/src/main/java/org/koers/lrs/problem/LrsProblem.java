package org.koers.lrs.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be fulfilled, for a reason that its sender may read. */
public final class LrsProblem extends RuntimeException {

  private final ProblemCode code;
  private final List<ProblemFinding> findings;

  /**
   * @param detail what is wrong in this case, where, and the cure
   */
  public LrsProblem(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  public LrsProblem(ProblemCode code, String detail, List<ProblemFinding> findings) {
    super(detail);
    this.code = code;
    this.findings = List.copyOf(findings);
  }

  /**
   * @param cause for our log; the sender does not see it
   */
  public LrsProblem(ProblemCode code, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.findings = List.of();
  }

  public ProblemCode code() {
    return code;
  }

  /** What is wrong in this case. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<ProblemFinding> findings() {
    return findings;
  }
}
