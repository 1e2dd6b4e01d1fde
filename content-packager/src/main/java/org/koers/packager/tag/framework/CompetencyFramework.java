package org.koers.packager.tag.framework;

import java.util.List;
import java.util.Optional;

/**
 * Competencies that belong together, whatever form they came in. Immutable.
 *
 * @param title as its source calls it, else the name of its file
 * @param competencies in the order of their IRIs, each IRI once
 */
public record CompetencyFramework(String title, List<Competency> competencies) {

  /** Nothing to compare with. */
  public static final CompetencyFramework NONE = new CompetencyFramework("", List.of());

  /** Copies, so that nothing can change it later. */
  public CompetencyFramework {
    competencies = List.copyOf(competencies);
  }

  /** The competency of an IRI. */
  public Optional<Competency> find(String iri) {
    return competencies.stream().filter(c -> c.iri().equals(iri)).findFirst();
  }
}
