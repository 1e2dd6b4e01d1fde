package org.koers.lrs.xapi;

import java.util.List;

/** A Group that took part, and in which capacities (2.0.0). */
public record ContextGroup(Group group, List<Iri> relevantTypes) {
  public ContextGroup {
    relevantTypes = List.copyOf(relevantTypes);
  }
}
