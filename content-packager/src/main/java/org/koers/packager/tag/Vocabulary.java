package org.koers.packager.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;

/**
 * Koers' own values as SKOS concepts: one scheme for each dimension with a closed list, in Turtle
 * beside this class. The labels do not depend on the machine's locale.
 */
public final class Vocabulary {

  /** The languages that every own value has a label in. */
  public static final List<String> LANGUAGES = List.of("nl", "en", "de");

  private static final Map<Dimension, Optional<Model>> SCHEMES = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** The scheme of a dimension; empty for free identifiers, languages, countries and IRIs. */
  static Optional<Model> scheme(Dimension dimension) {
    return SCHEMES.computeIfAbsent(dimension, Vocabulary::load);
  }

  /** Every scheme, in the order of {@link Dimension}; nobody may change them. */
  public static List<Model> all() {
    return java.util.Arrays.stream(Dimension.values()).flatMap(d -> scheme(d).stream()).toList();
  }

  private static Optional<Model> load(Dimension dimension) {
    var in = Vocabulary.class.getResourceAsStream("vocabulary/" + dimension.label() + ".ttl");
    if (in == null) {
      return Optional.empty();
    }
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, in, Lang.TURTLE);
    return Optional.of(model);
  }

  /**
   * The concept of a value.
   *
   * @param id the taxon id: the value, or the id of its {@link TimeBand}
   */
  private static Optional<Resource> concept(Dimension dimension, String id) {
    return scheme(dimension)
        .flatMap(
            m ->
                m.listSubjectsWithProperty(SKOS.notation, id)
                    .filterKeep(c -> c.hasProperty(SKOS.inScheme))
                    .nextOptional());
  }

  /**
   * Labels by language, in the order of {@link #LANGUAGES}; empty for free identifiers and IRIs.
   *
   * @param id the taxon id: the value, or the id of its {@link TimeBand}
   */
  public static Map<String, String> labels(Dimension dimension, String id) {
    Map<String, String> labels = new LinkedHashMap<>();
    concept(dimension, id)
        .ifPresent(
            c -> {
              for (String language : LANGUAGES) {
                Optional.ofNullable(c.getProperty(SKOS.prefLabel, language))
                    .ifPresent(l -> labels.put(language, l.getString()));
              }
            });
    return labels;
  }

  /** The IRI of a value's own concept; empty for free identifiers and IRIs. */
  public static Optional<String> iri(Dimension dimension, String id) {
    return concept(dimension, id).map(Resource::getURI);
  }

  /**
   * The IRIs of terms elsewhere (HCRT, LRMI) that mean the same, exact ones first; each list in
   * alphabetical order.
   */
  public static List<String> matches(Dimension dimension, String id) {
    return concept(dimension, id).stream()
        .flatMap(
            c ->
                java.util.stream.Stream.of(SKOS.exactMatch, SKOS.closeMatch)
                    .flatMap(p -> objects(c, p).stream()))
        .toList();
  }

  private static List<String> objects(Resource concept, Property property) {
    return concept
        .listProperties(property)
        .mapWith(s -> s.getObject().asResource().getURI())
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
