package org.koers.adaptive.competency.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.GraphFinding;
import org.koers.adaptive.competency.GraphWords;
import org.koers.adaptive.competency.Reachability;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.competency.Role;

/**
 * A graph as the page shows it.
 *
 * @param drawing none where there are more boxes than anybody can look at
 * @param findings what the activities lack, and what is odd, as sentences
 * @param role the one that is shown; empty for all
 */
public record GraphView(
    List<GraphDrawing> drawing,
    List<GraphRow> rows,
    List<Said> findings,
    List<Role> roles,
    String role) {

  /** A finding in words. */
  public record Said(GraphFinding.Severity severity, String what, String cure) {

    static Said of(GraphFinding finding, GraphWords words) {
      return new Said(finding.severity(), words.what(finding), words.cure(finding));
    }
  }

  /** What is shown to a visitor. */
  static GraphView of(CompetencyGraph graph, Offer offer, String wanted, Locale language) {
    String role = graph.role(wanted).map(Role::id).orElse("");
    List<GraphFinding> found = Reachability.of(graph, offer);
    GraphWords words = GraphWords.in(language);
    List<GraphRow> rows = new ArrayList<>();
    Map<Competency, Integer> drawn = new LinkedHashMap<>();
    Set<String> shown = shown(graph, role);
    for (Competency one : graph.competencies()) {
      if (shown.contains(one.iri())) {
        GraphRow row =
            new Rows(graph, offer, role, found, words, language).row(one, rows.size() + 1);
        rows.add(row);
        if (graph.partsOf(one.iri()).isEmpty() || !row.needs().isEmpty()) {
          drawn.put(one, row.number());
        }
      }
    }
    return new GraphView(
        drawn.isEmpty() || drawn.size() > GraphDrawing.MOST
            ? List.of()
            : List.of(GraphDrawing.of(drawn, language)),
        rows,
        found.stream().map(one -> Said.of(one, words)).toList(),
        List.copyOf(graph.roles()),
        role);
  }

  private static Set<String> shown(CompetencyGraph graph, String role) {
    Set<String> shown = new HashSet<>();
    if (role.isEmpty()) {
      graph.competencies().forEach(one -> shown.add(one.iri()));
      return shown;
    }
    for (Requirement one : graph.role(role).orElseThrow().requirements()) {
      shown.add(one.competency().iri());
      graph.prerequisitesOf(one.competency().iri()).forEach(before -> shown.add(before.iri()));
    }
    return shown;
  }

  private record Rows(
      CompetencyGraph graph,
      Offer offer,
      String role,
      List<GraphFinding> found,
      GraphWords words,
      Locale language) {

    GraphRow row(Competency one, int number) {
      List<CatalogueEntry> about = offer.about(one.iri());
      String name =
          one.iri().substring(Math.max(one.iri().lastIndexOf('#'), one.iri().lastIndexOf('/')) + 1);
      return new GraphRow(
          number,
          one.iri(),
          name,
          one.labels().in(language),
          one.broader().flatMap(graph::competency).map(it -> it.labels().in(language)).orElse(""),
          one.prerequisites().stream()
              .sorted()
              .flatMap(iri -> graph.competency(iri).stream())
              .map(it -> it.labels().in(language))
              .toList(),
          needs(one),
          highest(one),
          about.stream().filter(it -> it.teaches().contains(one.iri())).toList(),
          about.stream().filter(it -> !it.teaches().contains(one.iri())).toList(),
          found.stream()
              .filter(it -> it.place().equals(":" + name))
              .filter(it -> it.severity() != GraphFinding.Severity.NOTE)
              .map(words::say)
              .toList());
    }

    private List<String> needs(Competency one) {
      List<String> needs = new ArrayList<>();
      for (Role each : graph.roles()) {
        if (role.isEmpty() || role.equals(each.id())) {
          each.requirements().stream()
              .filter(it -> it.competency().iri().equals(one.iri()))
              .forEach(
                  it ->
                      needs.add(
                          "%s: %s (%s)"
                              .formatted(
                                  each.labels().in(language),
                                  words.term(it.level()),
                                  words.term(it.criticality()))));
        }
      }
      return needs;
    }

    private String highest(Competency one) {
      return graph.roles().stream()
          .filter(each -> role.isEmpty() || role.equals(each.id()))
          .flatMap(each -> each.requirements().stream())
          .filter(it -> it.competency().iri().equals(one.iri()))
          .map(Requirement::level)
          .max(Level::compareTo)
          .map(words::term)
          .orElse("");
    }
  }
}
