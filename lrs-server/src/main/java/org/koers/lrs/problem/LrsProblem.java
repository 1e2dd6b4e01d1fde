package org.koers.lrs.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that cannot be fulfilled, for a reason that its sender may read. */
public final class LrsProblem extends RuntimeException {

  private final ProblemCode code;
  private final List<ProblemFinding> findings;
  private final Map<String, String> headers;

  /**
   * @param detail what is wrong in this case, where, and the cure
   */
  public LrsProblem(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  public LrsProblem(ProblemCode code, String detail, List<ProblemFinding> findings) {
    this(code, detail, findings, Map.of(), null);
  }

  /**
   * @param cause for our log; the sender does not see it
   */
  public LrsProblem(ProblemCode code, String detail, @Nullable Throwable cause) {
    this(code, detail, List.of(), Map.of(), cause);
  }

  private LrsProblem(
      ProblemCode code,
      String detail,
      List<ProblemFinding> findings,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.findings = List.copyOf(findings);
    this.headers = Map.copyOf(headers);
  }

  /** The same, with a header that its answer must have. */
  public LrsProblem withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new LrsProblem(code, detail(), findings, more, this);
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

  /** What the answer needs beyond the headers of its code. */
  public Map<String, String> headers() {
    return headers;
  }
}
