package org.koers.adaptive.competency;

import java.util.Optional;
import java.util.Set;

/**
 * Something a person can be able to do.
 *
 * @param prerequisites IRIs of the competencies directly before it
 * @param broader IRI of the competency that this one is a part of
 */
public record Competency(
    String iri, Labels labels, Set<String> prerequisites, Optional<String> broader) {

  public Competency {
    prerequisites = Set.copyOf(prerequisites);
  }
}
