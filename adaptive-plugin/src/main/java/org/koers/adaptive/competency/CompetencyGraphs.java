package org.koers.adaptive.competency;

/** Where the graph in force comes from. */
@FunctionalInterface
public interface CompetencyGraphs {

  /**
   * The graph as it stands now.
   *
   * @throws GraphProblem if there is none, or none that can be used
   */
  CompetencyGraph current();
}
