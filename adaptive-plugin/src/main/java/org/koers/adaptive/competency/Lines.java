package org.koers.adaptive.competency;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/**
 * Where a file speaks of a node: the first line that begins with its name. Triples have no lines,
 * so a name that stands nowhere at the beginning is given without one.
 */
final class Lines {

  private static final Pattern SUBJECT =
      Pattern.compile("^[ \\t]*(<[^<>\\s]*>|[\\w.-]*:[^\\s;,\\[\\]()]*)\\s", Pattern.MULTILINE);

  private final Model model;
  private final Map<String, Integer> lines = new HashMap<>();

  private Lines(Model model) {
    this.model = model;
  }

  static Lines of(Turtle turtle, String text) {
    Lines all = new Lines(turtle.model());
    Matcher subject = SUBJECT.matcher(text);
    int line = 1;
    int seen = 0;
    while (subject.find()) {
      for (int i = seen; i < subject.start(1); i++) {
        line += text.charAt(i) == '\n' ? 1 : 0;
      }
      seen = subject.start(1);
      all.lines.putIfAbsent(subject.group(1), line);
    }
    return all;
  }

  Model model() {
    return model;
  }

  /** The node, as the file calls it, with its line where it is known. */
  String place(Node node) {
    if (!node.isURI()) {
      return "";
    }
    String name = name(node.getURI());
    Integer line = lines.get(name);
    return line == null ? name : name + " (" + line + ")";
  }

  /** The same for a nameless requirement: the role that it belongs to. */
  String place(Node node, Property from) {
    Resource at = model.asRDFNode(node).asResource();
    return node.isURI()
        ? place(node)
        : model.listSubjectsWithProperty(from, at).toList().stream()
            .findFirst()
            .map(owner -> place(owner.asNode()))
            .orElse("");
  }

  String name(RDFNode node) {
    return node.isURIResource() ? name(node.asResource().getURI()) : node.toString();
  }

  String name(String iri) {
    String shorter = model.shortForm(iri);
    return shorter.equals(iri) ? "<" + iri + ">" : shorter;
  }
}
