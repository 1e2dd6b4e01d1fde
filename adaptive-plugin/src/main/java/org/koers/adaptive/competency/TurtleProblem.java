package org.koers.adaptive.competency;

import org.koers.adaptive.competency.GraphFinding.Kind;

/** What is no Turtle, and where. */
final class TurtleProblem extends RuntimeException {

  private final GraphFinding finding;

  TurtleProblem(String place, String message, long line, long column) {
    super(message);
    this.finding =
        GraphFinding.of(
            Kind.NOT_TURTLE, place, Long.toString(line), Long.toString(column), message);
  }

  GraphFinding finding() {
    return finding;
  }

  /** As a sentence of the reader. */
  GraphProblem problem() {
    return new GraphProblem(
        "%s, line %s, column %s is not Turtle: %s. Correct that line."
            .formatted(
                finding.place(),
                finding.values().get(0),
                finding.values().get(1),
                finding.values().get(2)),
        this);
  }
}
