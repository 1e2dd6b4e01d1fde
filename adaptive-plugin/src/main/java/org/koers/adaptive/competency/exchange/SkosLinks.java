package org.koers.adaptive.competency.exchange;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;

/** What SKOS says the other way round, and what others say comes first. */
final class SkosLinks {

  private static final List<Property> BEFORE =
      List.of(
          ResourceFactory.createProperty("https://w3id.org/koers/ns#prerequisite"),
          ResourceFactory.createProperty("https://purl.org/ctdlasn/terms/prerequisiteAlignment"));

  private SkosLinks() {}

  static Links of(Path file) {
    Links links = new Links();
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    for (Statement one : sorted(model, SKOS.narrower)) {
      links.partOf(one.getResource().getURI(), one.getSubject().getURI());
    }
    for (Property property : BEFORE) {
      for (Statement one : sorted(model, property)) {
        links.precedes(one.getResource().getURI(), one.getSubject().getURI());
      }
    }
    return links;
  }

  /** Between nodes that have an IRI, in one order. */
  private static List<Statement> sorted(Model model, Property property) {
    return model
        .listStatements(null, property, (org.apache.jena.rdf.model.RDFNode) null)
        .toList()
        .stream()
        .filter(one -> one.getSubject().isURIResource() && one.getObject().isURIResource())
        .sorted(Comparator.comparing(Statement::toString))
        .toList();
  }
}
