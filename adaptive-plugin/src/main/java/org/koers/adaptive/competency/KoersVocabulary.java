package org.koers.adaptive.competency;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code koers-ns.ttl} that the reader of graphs knows. */
final class KoersVocabulary {

  static final String NS = "https://w3id.org/koers/ns#";
  static final Resource COMPETENCY = ResourceFactory.createResource(NS + "Competency");
  static final Resource ROLE = ResourceFactory.createResource(NS + "Role");
  static final Property PREREQUISITE = property("prerequisite");
  static final Property REQUIRES = property("requires");
  static final Property INCLUDES = property("includes");
  static final Property OF_COMPETENCY = property("competency");
  static final Property LEVEL = property("level");
  static final Property CRITICALITY = property("criticality");

  private KoersVocabulary() {}

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}
