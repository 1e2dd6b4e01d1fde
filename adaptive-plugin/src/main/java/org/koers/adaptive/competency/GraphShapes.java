package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.koers.adaptive.competency.GraphFinding.Kind;

/**
 * What the SHACL shapes in {@code shapes.ttl} say about a file. Each shape there has an IRI whose
 * last part is the name of a {@link Kind}.
 */
record GraphShapes(Lines lines) {

  private static final Shapes SHAPES = Shapes.parse(shapes());

  private static Graph shapes() {
    return RDFParser.source(
            Objects.requireNonNull(GraphShapes.class.getResourceAsStream("shapes.ttl")))
        .lang(Lang.TURTLE)
        .toGraph();
  }

  List<GraphFinding> findings() {
    Graph graph = lines.model().getGraph();
    List<GraphFinding> found = new ArrayList<>();
    if (!lines.model().contains(null, RDF.type, KoersVocabulary.COMPETENCY)) {
      found.add(GraphFinding.of(Kind.NO_COMPETENCY, ""));
    }
    ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
        .map(this::finding)
        .distinct()
        .sorted(Comparator.comparing(GraphFinding::kind).thenComparing(GraphFinding::place))
        .forEach(found::add);
    return found;
  }

  private GraphFinding finding(ReportEntry entry) {
    String shape = entry.source().getLocalName();
    Kind kind = Kind.valueOf(shape.toUpperCase(Locale.ROOT).replace('-', '_'));
    Node value = entry.value();
    String said = value == null ? "" : value.isURI() ? lines.name(value.getURI()) : text(value);
    return GraphFinding.of(kind, lines.place(entry.focusNode(), KoersVocabulary.REQUIRES), said);
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : "[…]";
  }
}
