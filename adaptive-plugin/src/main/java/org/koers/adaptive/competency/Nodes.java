package org.koers.adaptive.competency;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.SKOS;

/** Reads single nodes of one file, and calls them by their prefixed names when they are wrong. */
record Nodes(Turtle turtle, String place) {

  String iri(Resource node) {
    if (!node.isURIResource()) {
      throw problem("declares a competency or role without an IRI. Give it a name such as :sales.");
    }
    return node.getURI();
  }

  /** In the order in which the file first speaks of them, so that two readings are the same. */
  List<RDFNode> objects(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .sorted(
            Comparator.<RDFNode>comparingInt(node -> turtle.positionOf(node.asNode()))
                .thenComparing(RDFNode::toString))
        .toList();
  }

  Labels labels(Resource subject) {
    Map<String, String> labels = new HashMap<>();
    for (RDFNode node : objects(subject, SKOS.prefLabel)) {
      if (node.isLiteral() && !node.asLiteral().getLanguage().isEmpty()) {
        Locale language = Locale.forLanguageTag(node.asLiteral().getLanguage());
        labels.put(language.getLanguage(), node.asLiteral().getString());
      }
    }
    if (labels.isEmpty()) {
      throw problem(subject, "has no label. Add skos:prefLabel \"…\"@nl, \"…\"@en.");
    }
    return new Labels(labels);
  }

  /** The one value as text: a literal as it is, a term of a vocabulary by its last part. */
  Optional<String> text(Resource subject, Property property) {
    List<RDFNode> values = objects(subject, property);
    if (values.size() > 1) {
      throw problem(
          subject, "has %d values of %s. Keep one.".formatted(values.size(), show(property)));
    }
    return values.stream().findFirst().map(Nodes::text);
  }

  static String text(RDFNode node) {
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm();
    }
    String name = node.toString();
    return name.substring(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')) + 1);
  }

  /** One of an enum's constants, written in lower case. */
  <E extends Enum<E>> E oneOf(Resource at, Property property, Class<E> type, String written) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
        return constant;
      }
    }
    List<String> allowed =
        List.of(type.getEnumConstants()).stream()
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    throw problem(
        at,
        "has the %s \"%s\". Write one of %s."
            .formatted(show(property), written, String.join(", ", allowed)));
  }

  String show(RDFNode node) {
    return node.isURIResource() ? shorten(node.asResource().getURI()) : node.toString();
  }

  String shorten(String iri) {
    String shorter = turtle.model().shortForm(iri);
    return shorter.equals(iri) ? "<" + iri + ">" : shorter;
  }

  GraphProblem problem(Resource at, String sentence) {
    return new GraphProblem("%s: %s %s".formatted(place, show(at), sentence));
  }

  GraphProblem problem(String sentence) {
    return new GraphProblem("%s %s".formatted(place, sentence));
  }
}
