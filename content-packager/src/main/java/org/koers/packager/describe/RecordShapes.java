package org.koers.packager.describe;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Vocabulary;

/**
 * Holds a record to {@code record-shapes.ttl} (SHACL): what it must say and how often, durations,
 * languages, concepts of Koers and HCRT, and that each tag says who or what it comes from.
 */
public final class RecordShapes {

  private static final Node RECORD = NodeFactory.createURI("http://schema.org/LearningResource");
  private static final List<String> NAMESPACES =
      List.of("http://schema.org/", "https://w3id.org/koers/", "http://www.w3.org/ns/prov#");

  private static final class Shipped {
    static final Shapes SHAPES = Shapes.parse(load());

    private static Graph load() {
      Graph graph = GraphFactory.createDefaultGraph();
      var in = Objects.requireNonNull(RecordShapes.class.getResourceAsStream("record-shapes.ttl"));
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
      return graph;
    }
  }

  private RecordShapes() {}

  /**
   * The record itself.
   *
   * @throws PackageProblem if it is not as its shapes ask, naming the first property
   */
  static byte[] held(byte[] record) {
    List<String> broken = broken(record);
    if (!broken.isEmpty()) {
      throw new PackageProblem(
          ProblemCode.RECORD_INVALID,
          AmbRecord.ENTRY,
          "The record would not be what it should be: " + String.join("; ", broken) + ".",
          "See that --activity, if given, is an IRI such as https://example.org/courses/1. Else it"
              + " is a defect of the packager: please report it; without --sidecar the package can"
              + " be written.");
    }
    return record;
  }

  /** What is wrong with a record, each with the property it is about; empty if nothing is. */
  public static List<String> broken(byte[] record) {
    Graph data = RecordGraph.of(record);
    if (!data.contains(Node.ANY, RDF.type.asNode(), RECORD)) {
      return List.of("type: there is no LearningResource with a name of its own");
    }
    Vocabulary.all()
        .forEach(scheme -> scheme.listStatements().forEach(s -> data.add(s.asTriple())));
    return ShaclValidator.get().validate(Shipped.SHAPES, data).getEntries().stream()
        .map(RecordShapes::told)
        .distinct()
        .sorted()
        .toList();
  }

  private static String told(ReportEntry entry) {
    String path =
        entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("[<>]", "");
    for (String namespace : NAMESPACES) {
      path = path.replace(namespace, "");
    }
    String value = entry.value() == null ? "" : " (" + entry.value() + ")";
    return (path.isEmpty() ? "" : path + ": ") + entry.message() + value;
  }
}
