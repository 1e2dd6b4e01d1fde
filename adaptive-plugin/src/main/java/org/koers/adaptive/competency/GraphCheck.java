package org.koers.adaptive.competency;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.competency.GraphFinding.Kind;

/**
 * Everything that is wrong with a competency graph at once, where reading it stops at the first.
 *
 * @param graph none if it cannot be used
 * @param findings errors first
 */
public record GraphCheck(Optional<CompetencyGraph> graph, List<GraphFinding> findings) {

  public GraphCheck {
    findings = List.copyOf(findings);
  }

  /**
   * Of a file alone: its syntax, the SHACL shapes of {@code shapes.ttl}, circles, and roles that
   * contradict themselves.
   *
   * @param place what to call the source in a message
   */
  public static GraphCheck of(byte[] turtle, String place) {
    if (turtle.length > CompetencyGraph.MOST_BYTES) {
      return only(
          GraphFinding.of(
              Kind.TOO_LARGE,
              place,
              mebibytes(turtle.length),
              mebibytes(CompetencyGraph.MOST_BYTES)));
    }
    Turtle read;
    try {
      read = Turtle.read(new ByteArrayInputStream(turtle), place);
    } catch (TurtleProblem wrong) {
      return only(wrong.finding());
    }
    Lines lines = Lines.of(read, new String(turtle, java.nio.charset.StandardCharsets.UTF_8));
    List<GraphFinding> findings = new ArrayList<>(new GraphShapes(lines).findings());
    findings.addAll(new GraphCircles(read, lines).findings());
    findings.addAll(new RoleContradictions(read, lines).findings());
    Optional<CompetencyGraph> graph = Optional.empty();
    if (findings.stream().noneMatch(GraphFinding::stops)) {
      try {
        graph = Optional.of(new GraphReader(read, place).graph());
      } catch (GraphProblem refused) {
        findings.add(GraphFinding.of(Kind.REFUSED, "", String.valueOf(refused.getMessage())));
      }
    }
    findings.sort(java.util.Comparator.comparing(GraphFinding::severity));
    return new GraphCheck(graph, findings);
  }

  private static GraphCheck only(GraphFinding finding) {
    return new GraphCheck(Optional.empty(), List.of(finding));
  }

  private static String mebibytes(long bytes) {
    return Long.toString(Math.ceilDiv(bytes, 1 << 20));
  }
}
