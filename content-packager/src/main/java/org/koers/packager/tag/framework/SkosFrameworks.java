package org.koers.packager.tag.framework;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.koers.packager.problem.FindingCode;

/** SKOS: each concept is a competency, and so is each competency of Koers' own graph. */
final class SkosFrameworks {

  private static final List<Resource> KINDS =
      List.of(
          SKOS.Concept,
          ResourceFactory.createResource("https://w3id.org/koers/ns#Competency"),
          ResourceFactory.createResource("https://purl.org/ctdlasn/terms/Competency"));

  private SkosFrameworks() {}

  static void read(String name, String text, Draft draft) {
    Model model = model(name, text);
    model
        .listResourcesWithProperty(RDF.type, SKOS.ConceptScheme)
        .toList()
        .forEach(s -> title(s, draft));
    Set<String> iris = new TreeSet<>();
    for (Resource kind : KINDS) {
      model
          .listResourcesWithProperty(RDF.type, kind)
          .toList()
          .forEach(c -> named(c, iris, draft, name));
    }
    iris.forEach(iri -> concept(model.getResource(iri), name + " <" + iri + ">", draft));
  }

  private static Model model(String name, String text) {
    Model model = ModelFactory.createDefaultModel();
    Lang lang = RDFLanguages.filenameToLang(name.toLowerCase(Locale.ROOT), Lang.TURTLE);
    try {
      RDFParser.fromString(text, lang)
          .base("https://w3id.org/koers/framework/")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(model);
      return model;
    } catch (RiotException e) {
      throw FrameworkReader.problem(
          name, "It is no valid " + lang.getLabel() + ": " + e.getMessage());
    }
  }

  private static void named(Resource concept, Set<String> iris, Draft draft, String name) {
    if (concept.isURIResource()) {
      iris.add(concept.getURI());
    } else {
      draft.finding(
          FindingCode.FRAMEWORK_ROW_INVALID,
          name,
          "A concept without an IRI cannot be named in a tag; it was left out.");
    }
  }

  private static void title(Resource scheme, Draft draft) {
    for (Property property : List.of(DCTerms.title, SKOS.prefLabel, RDFS.label)) {
      Statement said = scheme.getProperty(property);
      if (said != null && said.getObject().isLiteral()) {
        draft.title(said.getString());
      }
    }
  }

  private static void concept(Resource concept, String place, Draft draft) {
    String iri = concept.getURI();
    draft.known(iri, place);
    literals(concept, SKOS.prefLabel)
        .forEach(l -> draft.label(iri, language(l), l.getString(), place));
    for (Property other : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
      literals(concept, other)
          .forEach(l -> draft.otherLabel(iri, language(l), l.getString(), place));
    }
    for (Property about : List.of(SKOS.definition, SKOS.scopeNote, DCTerms.description)) {
      literals(concept, about)
          .forEach(l -> draft.description(iri, language(l), l.getString(), place));
    }
    concept
        .listProperties(SKOS.broader)
        .toList()
        .forEach(s -> broader(iri, s.getObject(), place, draft));
  }

  private static void broader(String iri, RDFNode parent, String place, Draft draft) {
    if (parent.isURIResource()) {
      draft.broader(iri, parent.asResource().getURI(), place);
    }
  }

  private static List<Literal> literals(Resource concept, Property property) {
    return concept
        .listProperties(property)
        .filterKeep(s -> s.getObject().isLiteral())
        .mapWith(Statement::getLiteral)
        .toList()
        .stream()
        .sorted(
            java.util.Comparator.comparing(Literal::getLanguage).thenComparing(Literal::getString))
        .toList();
  }

  private static String language(Literal literal) {
    String tag = literal.getLanguage().toLowerCase(Locale.ROOT);
    return tag.isEmpty() ? "und" : tag.split("-", -1)[0];
  }
}
