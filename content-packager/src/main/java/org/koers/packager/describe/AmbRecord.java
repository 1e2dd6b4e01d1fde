package org.koers.packager.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.Vocabulary;

/**
 * A description as JSON-LD after the profile AMB of LRMI and schema.org ({@code
 * https://w3id.org/kim/amb/20231019/}). What AMB has no word for stands under {@code koers:tag}, as
 * all tags do, each a {@code prov:Entity} with who or what it comes from.
 */
public final class AmbRecord {

  /** The context of AMB, named first in every record. */
  static final String CONTEXT = "https://w3id.org/kim/amb/context.jsonld";

  /** The name of the file that it is in a package. */
  public static final String ENTRY = "koers-metadata.jsonld";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String SCHEMA = "http://schema.org/";
  private static final String HCRT = "https://w3id.org/kim/hcrt/";

  private static final Map<Dimension, String> COMPETENCIES =
      Map.of(
          Dimension.TEACHES, "teaches",
          Dimension.ASSESSES, "assesses",
          Dimension.REQUIRES, "competencyRequired");

  private final Description of;
  private final ObjectNode record = JSON.createObjectNode();

  private AmbRecord(Description of) {
    this.of = of;
  }

  /**
   * UTF-8; the same description gives the same bytes.
   *
   * @throws org.koers.packager.problem.PackageProblem if it does not pass its {@link RecordShapes}
   */
  public static byte[] bytes(Description of) {
    try {
      String text = JSON.writeValueAsString(new AmbRecord(of).written());
      return RecordShapes.held(
          (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode written() {
    context();
    record.put("id", of.id());
    record.putArray("type").add("LearningResource");
    record.put("name", of.title());
    of.tags(Dimension.LANGUAGE)
        .flatMap(language -> code(language.value()).stream())
        .distinct()
        .forEach(code -> record.withArray("/inLanguage").add(code));
    of.tags(Dimension.FORMAT).forEach(this::resourceType);
    of.tags(Dimension.TIME).forEach(time -> record.put("timeRequired", time.value()));
    of.tags(Dimension.COUNTRY)
        .forEach(country -> record.withArray("/spatialCoverage").add(country.value()));
    for (Dimension dimension : List.of(Dimension.TEACHES, Dimension.ASSESSES, Dimension.REQUIRES)) {
      of.tags(dimension)
          .forEach(
              competency ->
                  record
                      .withArray("/" + COMPETENCIES.get(dimension))
                      .addObject()
                      .put("id", competency.value()));
    }
    record.put("dateModified", of.day().toString());
    ArrayNode tags = record.putArray("koers:tag");
    of.tags().forEach(tag -> provenance(tags, tag));
    return record;
  }

  /** AMB knows languages of two letters only; where none is known, it is that of our own words. */
  private static Optional<String> code(String language) {
    return Optional.of(language.split("-", 2)[0]).filter(code -> code.length() == 2);
  }

  private void context() {
    ArrayNode context = record.putArray("@context");
    context.add(CONTEXT);
    ObjectNode own = context.addObject().put("@language", code(of.language()).orElse("en"));
    own.put("koers", "https://w3id.org/koers/").put("prov", "http://www.w3.org/ns/prov#");
    typed(own, "dimension", "koers:dimension");
    typed(own, "concept", "koers:concept");
    for (String word : List.of("value", "status", "method")) {
      own.putObject(word).put("@id", "koers:" + word).putNull("@language");
    }
    own.put("confidence", "koers:confidence").put("passage", "koers:passage");
    for (String word : List.of("inLanguage", "spatialCoverage")) {
      own.putObject(word).put("@id", SCHEMA + word).putNull("@language");
    }
    own.putObject("timeRequired")
        .put("@id", SCHEMA + "timeRequired")
        .put("@type", SCHEMA + "Duration");
    own.putObject("dateModified").put("@id", SCHEMA + "dateModified").put("@type", SCHEMA + "Date");
    typed(own, "prov:wasAttributedTo", "prov:wasAttributedTo");
  }

  private static void typed(ObjectNode context, String word, String iri) {
    context.putObject(word).put("@id", iri).put("@type", "@id");
  }

  private void resourceType(Tag format) {
    for (String iri : Vocabulary.matches(Dimension.FORMAT, format.value())) {
      if (iri.startsWith(HCRT)) {
        ObjectNode concept = record.withArray("/learningResourceType").addObject();
        concept.put("type", "Concept").put("id", iri);
        ObjectNode label = concept.putObject("prefLabel");
        Vocabulary.labels(Dimension.FORMAT, format.value()).forEach(label::put);
      }
    }
  }

  private static void provenance(ArrayNode tags, Tag tag) {
    TagJson.add(tags, tag);
    ObjectNode entity = (ObjectNode) tags.get(tags.size() - 1);
    entity.put("type", "prov:Entity");
    ObjectNode agent = entity.putObject("prov:wasAttributedTo");
    if (tag.method().startsWith("person:")) {
      agent.put("type", "prov:Person").put("name", tag.method().substring("person:".length()));
    } else {
      boolean program = tag.method().startsWith("rule:");
      agent.put("type", program ? "prov:SoftwareAgent" : "prov:Agent").put("name", tag.method());
    }
  }
}
