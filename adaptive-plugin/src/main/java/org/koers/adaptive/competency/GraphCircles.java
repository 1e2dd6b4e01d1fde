package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.koers.adaptive.competency.GraphFinding.Kind;

/** Circles by which something comes before itself, each with all that is on it. */
record GraphCircles(Turtle turtle, Lines lines) {

  List<GraphFinding> findings() {
    List<GraphFinding> all = new ArrayList<>();
    all.addAll(by(KoersVocabulary.COMPETENCY, KoersVocabulary.PREREQUISITE));
    all.addAll(by(KoersVocabulary.COMPETENCY, SKOS.broader));
    all.addAll(by(KoersVocabulary.ROLE, KoersVocabulary.INCLUDES));
    return all;
  }

  private List<GraphFinding> by(Resource type, Property relation) {
    List<String> nodes =
        turtle.model().listSubjectsWithProperty(RDF.type, type).toList().stream()
            .filter(Resource::isURIResource)
            .sorted(
                java.util.Comparator.comparingInt(
                    (Resource one) -> turtle.positionOf(one.asNode())))
            .map(Resource::getURI)
            .toList();
    return Cycles.all(nodes, iri -> before(iri, relation)).stream()
        .map(cycle -> finding(cycle, relation))
        .toList();
  }

  private Collection<String> before(String iri, Property relation) {
    return turtle.model().getResource(iri).listProperties(relation).toList().stream()
        .map(Statement::getObject)
        .filter(RDFNode::isURIResource)
        .map(node -> node.asResource().getURI())
        .sorted()
        .toList();
  }

  private GraphFinding finding(List<String> cycle, Property relation) {
    return GraphFinding.of(
        Kind.CYCLE,
        lines.place(turtle.model().getResource(cycle.getFirst()).asNode()),
        lines.name(relation),
        String.join(" → ", cycle.stream().map(lines::name).toList()));
  }
}
