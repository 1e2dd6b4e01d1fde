package org.koers.adaptive.competency;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/**
 * A Turtle file as triples, together with the order in which its nodes first stood in the text: RDF
 * has no order, but whoever wrote the file had one in mind.
 */
final class Turtle {

  private final Model model = ModelFactory.createDefaultModel();
  private final Map<Node, Integer> order = new HashMap<>();

  private Turtle() {}

  /**
   * Reads it to the end.
   *
   * @throws TurtleProblem at the first line that is no Turtle
   */
  static Turtle read(InputStream bytes, String place) {
    Turtle turtle = new Turtle();
    RDFParser.source(bytes)
        .lang(Lang.TURTLE)
        .errorHandler(new Strict(place))
        .parse(turtle.new Sink(turtle.model.getGraph()));
    return turtle;
  }

  Model model() {
    return model;
  }

  int positionOf(Node node) {
    return order.getOrDefault(node, Integer.MAX_VALUE);
  }

  private final class Sink extends StreamRDFBase {
    private final Graph graph;

    Sink(Graph graph) {
      this.graph = graph;
    }

    @Override
    public void prefix(String prefix, String iri) {
      model.setNsPrefix(prefix, iri);
    }

    @Override
    public void triple(Triple triple) {
      order.putIfAbsent(triple.getSubject(), order.size());
      graph.add(triple);
    }
  }

  /** Turns what Jena finds wrong into a sentence with the line. */
  private record Strict(String place) implements ErrorHandler {
    @Override
    public void warning(@Nullable String message, long line, long column) {
      // Odd but readable (such as an unusual IRI): the checks on the graph decide.
    }

    @Override
    public void error(@Nullable String message, long line, long column) {
      throw problem(message, line, column);
    }

    @Override
    public void fatal(@Nullable String message, long line, long column) {
      throw problem(message, line, column);
    }

    private TurtleProblem problem(@Nullable String message, long line, long column) {
      return new TurtleProblem(place, String.valueOf(message), line, column);
    }
  }
}
