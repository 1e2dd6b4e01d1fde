package org.koers.lrs.profile.definition;

import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What concepts have by their type, and how they may refer to each other (structure 7). */
record ConceptCheck(Model graph, Element root, Findings findings) {

  private static final Set<String> WORDS = Set.of("Verb", "ActivityType", "AttachmentUsageType");
  private static final Set<String> EXTENSIONS =
      Set.of("ContextExtension", "ResultExtension", "ActivityExtension");
  private static final Set<String> DOCUMENTS =
      Set.of("StateResource", "AgentProfileResource", "ActivityProfileResource");

  private static final List<Property> WITHIN = List.of(SKOS.broader, SKOS.narrower, SKOS.related);
  private static final List<Property> ACROSS =
      List.of(SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch, SKOS.exactMatch);
  private static final Property DEPRECATED =
      ResourceFactory.createProperty("https://w3id.org/xapi/profiles/ontology#deprecated");

  void check() {
    root.list("concepts").forEach(this::properties);
    WITHIN.forEach(
        relation -> graph.listStatements(null, relation, (RDFNode) null).forEach(this::within));
    ACROSS.forEach(
        relation -> graph.listStatements(null, relation, (RDFNode) null).forEach(this::across));
  }

  private void properties(Element concept) {
    String type = concept.text("type");
    boolean known =
        WORDS.contains(type)
            || EXTENSIONS.contains(type)
            || DOCUMENTS.contains(type)
            || type.equals("Activity");
    if (!known) {
      findings.flaw(concept.at("type"), "There is no such type of concept. Correct it.");
    }
    if (concept.has("schema") && concept.has("inlineSchema")) {
      findings.flaw(concept.place(), "It has both schema and inlineSchema. Drop one.");
    }
    if (DOCUMENTS.contains(type) && !concept.has("contentType")) {
      findings.flaw(concept.at("contentType"), "A document resource needs its media type.");
    }
    if (type.equals("Activity") && !concept.has("activityDefinition")) {
      findings.flaw(concept.at("activityDefinition"), "An activity needs its definition.");
    }
    only(concept, "recommendedActivityTypes", Set.of("ActivityExtension"));
    only(concept, "recommendedVerbs", Set.of("ContextExtension", "ResultExtension"));
  }

  private void only(Element concept, String property, Set<String> types) {
    if (concept.has(property) && !types.contains(concept.text("type"))) {
      findings.flaw(concept.at(property), "A " + concept.text("type") + " cannot have it.");
    }
  }

  private void within(Statement relation) {
    Resource from = relation.getSubject();
    String place = from + " " + relation.getPredicate().getLocalName();
    if (!(relation.getObject() instanceof Resource to) || !to.hasProperty(RDF.type)) {
      findings.flaw(
          place,
          relation.getObject()
              + " is no concept of this version. Use the property that ends in Match for those of"
              + " others.");
      return;
    }
    if (to.listProperties(RDF.type)
        .filterKeep(t -> from.hasProperty(RDF.type, t.getObject()))
        .toList()
        .isEmpty()) {
      findings.flaw(place, to + " is a concept of another type.");
    }
    if (relation.getPredicate().equals(SKOS.related) && !from.hasProperty(DEPRECATED)) {
      findings.flaw(place, "Only a deprecated concept may have it. Use relatedMatch.");
    }
  }

  private void across(Statement relation) {
    if (relation.getObject() instanceof Resource to && to.hasProperty(RDF.type)) {
      findings.flaw(
          relation.getSubject() + " " + relation.getPredicate().getLocalName(),
          to + " is a concept of this version; the property is for those of others.");
    }
  }
}
