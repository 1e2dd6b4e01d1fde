package org.koers.adaptive.competency;

/** Where the graph in force of each tenant comes from. */
@FunctionalInterface
public interface CompetencyGraphs {

  /**
   * The graph of a tenant as it stands now.
   *
   * @throws GraphProblem if it has none, or none that can be used
   */
  CompetencyGraph current(long tenantId);
}
