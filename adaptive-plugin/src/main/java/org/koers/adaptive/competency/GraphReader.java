package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Makes a checked graph of triples; the first thing that is wrong ends it with a sentence. */
final class GraphReader {

  private final Turtle turtle;
  private final Nodes nodes;
  private final Map<String, Competency> competencies = new LinkedHashMap<>();
  private final Map<String, RoleReader> roles = new LinkedHashMap<>();

  GraphReader(Turtle turtle, String place) {
    this.turtle = turtle;
    this.nodes = new Nodes(turtle, place);
  }

  CompetencyGraph graph() {
    readCompetencies();
    readRoles();
    refuseCycle("prerequisite", competencies.keySet(), this::before);
    refuseCycle("skos:broader", competencies.keySet(), this::broaderOf);
    refuseCycle("koers:includes", roles.keySet(), iri -> roles.get(iri).includedIris());
    Map<String, Competency> sorted = new LinkedHashMap<>();
    for (String iri : Cycles.sorted(competencies.keySet(), this::before)) {
      sorted.put(iri, competencies.get(iri));
    }
    return new CompetencyGraph(sorted, rolesById());
  }

  private void readCompetencies() {
    List<Resource> found = ofType(KoersVocabulary.COMPETENCY);
    if (found.isEmpty()) {
      throw nodes.problem("has no koers:Competency. Declare at least one.");
    }
    Set<String> known = new HashSet<>();
    found.forEach(one -> known.add(nodes.iri(one)));
    for (Resource one : found) {
      Set<String> before = new LinkedHashSet<>();
      for (RDFNode node : nodes.objects(one, KoersVocabulary.PREREQUISITE)) {
        before.add(known(known, one, KoersVocabulary.PREREQUISITE, node));
      }
      List<String> broader = new ArrayList<>();
      for (RDFNode node : nodes.objects(one, SKOS.broader)) {
        broader.add(known(known, one, SKOS.broader, node));
      }
      if (broader.size() > 1) {
        throw nodes.problem(one, "is part of %d competencies. Keep one.".formatted(broader.size()));
      }
      competencies.put(
          one.getURI(),
          new Competency(one.getURI(), nodes.labels(one), before, broader.stream().findFirst()));
    }
  }

  private String known(Set<String> known, Resource at, Property by, RDFNode node) {
    if (!node.isURIResource() || !known.contains(node.asResource().getURI())) {
      throw nodes.problem(
          at,
          "names with %s the unknown competency %s. Declare that as a koers:Competency, or correct the name."
              .formatted(nodes.show(by), nodes.show(node)));
    }
    return node.asResource().getURI();
  }

  private void readRoles() {
    for (Resource role : ofType(KoersVocabulary.ROLE)) {
      roles.put(nodes.iri(role), new RoleReader(role, nodes, competencies));
    }
    for (RoleReader role : roles.values()) {
      role.refuseUnknownIncludes(roles.keySet());
    }
  }

  private Map<String, Role> rolesById() {
    Map<String, Role> byId = new LinkedHashMap<>();
    for (RoleReader reader : roles.values()) {
      Role role = reader.role(roles);
      Role other = byId.putIfAbsent(role.id(), role);
      if (other != null) {
        throw nodes.problem(
            "gives the skos:notation \"%s\" to both <%s> and <%s>. Give each role its own."
                .formatted(role.id(), other.iri(), role.iri()));
      }
    }
    return byId;
  }

  private Set<String> before(String iri) {
    return competencies.get(iri).prerequisites();
  }

  private List<String> broaderOf(String iri) {
    Optional<String> broader = competencies.get(iri).broader();
    return broader.map(List::of).orElse(List.of());
  }

  private void refuseCycle(
      String relation, Set<String> all, Function<String, ? extends Collection<String>> before) {
    List<String> cycle = Cycles.find(all, before);
    if (cycle != null) {
      throw nodes.problem(
          "goes round in a circle by %s: %s. Take one of these links out."
              .formatted(
                  relation, String.join(" -> ", cycle.stream().map(nodes::shorten).toList())));
    }
  }

  private List<Resource> ofType(Resource type) {
    return turtle.model().listSubjectsWithProperty(RDF.type, type).toList().stream()
        .sorted(Comparator.comparingInt(found -> turtle.positionOf(found.asNode())))
        .toList();
  }
}
