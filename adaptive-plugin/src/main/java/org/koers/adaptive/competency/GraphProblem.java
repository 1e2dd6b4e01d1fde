package org.koers.adaptive.competency;

/** Why a competency graph cannot be used; the message names the place and the cure. */
public final class GraphProblem extends RuntimeException {

  public GraphProblem(String message) {
    super(message);
  }

  GraphProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
