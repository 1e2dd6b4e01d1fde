package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.koers.adaptive.catalogue.Level;

/** Reads one role: its own requirements at once, those of the roles it includes when asked. */
final class RoleReader {

  private final Resource node;
  private final Nodes nodes;
  private final String id;
  private final Labels labels;
  private final Set<String> includes = new LinkedHashSet<>();
  private final List<Requirement> own = new ArrayList<>();

  RoleReader(Resource node, Nodes nodes, Map<String, Competency> competencies) {
    this.node = node;
    this.nodes = nodes;
    this.labels = nodes.labels(node);
    this.id = nodes.text(node, SKOS.notation).orElseGet(node::getLocalName);
    for (RDFNode other : nodes.objects(node, KoersVocabulary.INCLUDES)) {
      includes.add(other.toString());
    }
    for (RDFNode requirement : nodes.objects(node, KoersVocabulary.REQUIRES)) {
      own.add(requirement(requirement, competencies));
    }
  }

  Set<String> includedIris() {
    return includes;
  }

  void refuseUnknownIncludes(Set<String> known) {
    for (String other : includes) {
      if (!known.contains(other)) {
        throw nodes.problem(
            node,
            "includes the unknown role %s. Declare it as a koers:Role, or correct the name."
                .formatted(nodes.shorten(other)));
      }
    }
  }

  /** Only after cycles have been refused. */
  Role role(Map<String, RoleReader> all) {
    Map<String, Requirement> merged = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    collect(all, ids, merged);
    return new Role(node.getURI(), id, labels, ids, List.copyOf(merged.values()));
  }

  private void collect(
      Map<String, RoleReader> all, Set<String> ids, Map<String, Requirement> merged) {
    includes.forEach(other -> all.get(other).collect(all, ids, merged));
    ids.add(id);
    own.forEach(one -> merged.merge(one.competency().iri(), one, RoleReader::stricter));
  }

  private static Requirement stricter(Requirement one, Requirement other) {
    return new Requirement(
        one.competency(),
        one.level().compareTo(other.level()) >= 0 ? one.level() : other.level(),
        one.criticality().compareTo(other.criticality()) >= 0
            ? one.criticality()
            : other.criticality());
  }

  private Requirement requirement(RDFNode found, Map<String, Competency> competencies) {
    if (!found.isResource()) {
      throw missing("something that is not a node");
    }
    Resource at = found.asResource();
    List<RDFNode> named = nodes.objects(at, KoersVocabulary.OF_COMPETENCY);
    if (named.size() != 1) {
      throw missing(named.size() + " competencies in one requirement");
    }
    Competency competency = competencies.get(named.getFirst().toString());
    if (competency == null) {
      throw nodes.problem(
          node,
          "requires the unknown competency %s. Declare that as a koers:Competency, or correct the name."
              .formatted(nodes.show(named.getFirst())));
    }
    String level = nodes.text(at, KoersVocabulary.LEVEL).orElse("");
    String criticality = nodes.text(at, KoersVocabulary.CRITICALITY).orElse("medium");
    return new Requirement(
        competency,
        nodes.oneOf(node, KoersVocabulary.LEVEL, Level.class, level),
        nodes.oneOf(node, KoersVocabulary.CRITICALITY, Criticality.class, criticality));
  }

  private GraphProblem missing(String what) {
    return nodes.problem(
        node,
        "requires %s. Write koers:requires [ koers:competency :x ; koers:level \"basic\" ]."
            .formatted(what));
  }
}
