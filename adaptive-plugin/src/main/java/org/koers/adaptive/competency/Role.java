package org.koers.adaptive.competency;

import java.util.List;
import java.util.Set;

/**
 * A role in the organisation with all it needs.
 *
 * @param id short and stable, such as {@code sales}; what learners and tags carry
 * @param includes ids of the roles that this one is also one of, itself among them
 * @param requirements its own and those of the roles it includes, in the order of the file; of two
 *     for the same competency the higher level and the higher criticality count
 */
public record Role(
    String iri, String id, Labels labels, Set<String> includes, List<Requirement> requirements) {

  public Role {
    includes = Set.copyOf(includes);
    requirements = List.copyOf(requirements);
  }
}
