package org.koers.lrs.migration.run;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;

/** Something that was read and could not be stored. Nothing of it is changed or lost. */
public final class Refusal {

  private final String place;
  private final @Nullable UUID id;
  private final String code;
  private final String finding;
  private final byte[] body;

  /**
   * As it was found.
   *
   * @param place the line, or the id at the source
   * @param code of the problem, such as KOERS-0304
   * @param finding what is wrong, where, and the cure
   * @param body as it was read, UTF-8 unless that is what was wrong
   */
  public Refusal(String place, @Nullable UUID id, String code, String finding, byte[] body) {
    this.place = place;
    this.id = id;
    this.code = code;
    this.finding = finding;
    this.body = body.clone();
  }

  public String place() {
    return place;
  }

  public @Nullable UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String finding() {
    return finding;
  }

  public byte[] body() {
    return body.clone();
  }

  static Refusal of(Arrival arrival, LrsProblem problem) {
    return new Refusal(
        arrival.place(),
        arrival.id(),
        problem.code().text(),
        sentence(problem),
        arrival.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The findings, or what the problem says where there are none. */
  static String sentence(LrsProblem problem) {
    return problem.findings().isEmpty()
        ? problem.detail()
        : problem.findings().stream().map(Refusal::sentence).collect(Collectors.joining(" · "));
  }

  private static String sentence(ProblemFinding finding) {
    String requirement = finding.requirement().isEmpty() ? "" : " (" + finding.requirement() + ")";
    return finding.pointer().isEmpty()
        ? finding.message() + requirement
        : finding.pointer() + ": " + finding.message() + requirement;
  }
}
