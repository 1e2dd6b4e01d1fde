package org.koers.adaptive.competency.exchange;

import java.util.List;
import java.util.Optional;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.competency.Role;

/**
 * A graph as SKOS: one scheme, a concept for each competency, a collection of concepts for each
 * role. SKOS has no word for what comes first: that keeps ours, which others may leave out.
 */
public final class SkosExport {

  private SkosExport() {}

  /** In Turtle; the same graph gives the same text. */
  public static String of(CompetencyGraph graph) {
    TurtleText text = new TurtleText("Competencies as SKOS, written by Koers.");
    String scheme = scheme(graph);
    text.subject(scheme, "skos:ConceptScheme").end();
    for (Competency one : graph.competencies()) {
      Optional<String> broader = one.broader();
      text.subject(one.iri(), "skos:Concept")
          .labels(one.labels().byLanguage())
          .links("skos:inScheme", List.of(scheme))
          .links("skos:topConceptOf", broader.isEmpty() ? List.of(scheme) : List.of())
          .links("skos:broader", broader.stream().toList())
          .links("koers:prerequisite", one.prerequisites().stream().sorted().toList())
          .end();
    }
    for (Role role : graph.roles()) {
      text.subject(role.iri(), "skos:Collection")
          .labels(role.labels().byLanguage())
          .links(
              "skos:member",
              role.requirements().stream()
                  .map(Requirement::competency)
                  .map(Competency::iri)
                  .toList())
          .end();
    }
    return text.toString();
  }

  /** The namespace of the first competency. */
  private static String scheme(CompetencyGraph graph) {
    String first = graph.competencies().getFirst().iri();
    int end = Math.max(first.lastIndexOf('#'), first.lastIndexOf('/'));
    return end > 0 ? first.substring(0, end) : first + "/scheme";
  }
}
