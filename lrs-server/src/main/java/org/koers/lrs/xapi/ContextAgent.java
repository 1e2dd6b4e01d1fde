package org.koers.lrs.xapi;

import java.util.List;

/** An Agent that took part, and in which capacities (2.0.0). */
public record ContextAgent(Agent agent, List<Iri> relevantTypes) {
  public ContextAgent {
    relevantTypes = List.copyOf(relevantTypes);
  }
}
